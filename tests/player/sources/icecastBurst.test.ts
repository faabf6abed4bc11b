import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { icecastSource } from '#player/sources/icecast.ts';
import type { SourceEvent } from '#player/sources/source.ts';
import { aStream } from '#tests/support/builders.ts';
import { bytesOf, frameRun, mp3Frame } from '#tests/support/frames.ts';

const FRAMES = frameRun(200, (seed) => mp3Frame(seed));

const framesIn = (events: readonly SourceEvent[]) =>
  events.flatMap((one) => (one.type === 'frames' ? one.frames.map(({ bytes }) => bytes) : []));

/** A source whose server sends everything in one piece, and what it does when it is told of something. */
function burst(onEvent: (close: () => void) => void) {
  const { readable: body, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const headers = { 'content-type': 'audio/mpeg' };
  const open = icecastSource({
    fetch: () => Promise.resolve(new Response(body, { headers })),
    quietAfterMs: 60_000,
    baseUrl: 'http://localhost/',
  });
  const events: SourceEvent[] = [];
  const source = open(aStream(), (event) => {
    events.push(event);
    onEvent(source.close);
  });
  onTestFinished(source.close);
  void writable
    .getWriter()
    .write(bytesOf(...FRAMES))
    .catch(() => undefined);
  return events;
}

describe('a burst in one piece', () => {
  it('is read in slices, so that what waits for the page comes between', async () => {
    const told: number[] = [];
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => port1.close());
    const events = burst(() => port2.postMessage(null));
    port1.addEventListener('message', () => told.push(framesIn(events).length));
    port1.start();
    // The last is held until the next begins.
    await vi.waitFor(() => expect(framesIn(events)).toHaveLength(FRAMES.length - 1));
    expect(framesIn(events)).toEqual(FRAMES.slice(0, -1));
    expect(told[0]).toBeLessThan(FRAMES.length / 2);
  });

  it('is let go in the middle of it, and nothing more is told', async () => {
    const events = burst((close) => close());
    await vi.waitFor(() => expect(events).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(events).toHaveLength(1);
  });
});
