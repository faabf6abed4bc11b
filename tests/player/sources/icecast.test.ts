import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Stream } from '#contract/station.ts';
import type { Fault } from '#player/line/fault.ts';
import { icecastSource } from '#player/sources/icecast.ts';
import type { SourceEvent } from '#player/sources/source.ts';
import { aStream } from '#tests/support/builders.ts';
import { adtsFrame, bytesOf, frameRun, mp3Frame, textBytes } from '#tests/support/frames.ts';
import { aStreamServer, type Listener } from '#tests/support/streamServer.ts';

const QUIET_MS = 80;
const MP3 = { 'content-type': 'audio/mpeg' };
const FRAMES = frameRun(20, (seed) => mp3Frame(seed));
const BURST = bytesOf(...FRAMES);

/** A server that answers so, a source that listens to it, and what the source has reported. */
async function listen(answer: (listener: Listener) => void, given: Partial<Stream> = {}) {
  const server = await aStreamServer(answer);
  const events: SourceEvent[] = [];
  const open = icecastSource({
    fetch: globalThis.fetch,
    quietAfterMs: QUIET_MS,
    baseUrl: server.url,
  });
  const source = open(aStream({ url: server.url, ...given }), (event) => events.push(event));
  onTestFinished(source.close);
  return { ...server, events, source };
}

function sends(headers: Record<string, string>, ...body: Uint8Array[]) {
  return ({ response }: Listener) => {
    response.writeHead(200, headers);
    for (const piece of body) response.write(piece);
  };
}

const kinds = (events: readonly SourceEvent[]) => [...new Set(events.map(({ type }) => type))];
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 20_000, interval: 5 });
/** What it was lost to, once it is. */
async function faultIn(events: readonly SourceEvent[]): Promise<Fault> {
  await until(() => expect(events.at(-1)?.type).toBe('lost'));
  const [fault] = events.flatMap((one) => (one.type === 'lost' ? [one.fault] : []));
  return fault!;
}

function framesIn(events: readonly SourceEvent[]): Uint8Array[] {
  return events.flatMap((one) => (one.type === 'frames' ? one.frames.map((f) => f.bytes) : []));
}

describe('a mount that answers', () => {
  it('brings its frames, in order and whole', async () => {
    const { events } = await listen(sends(MP3, BURST, mp3Frame(99)));
    // The last is held until the next begins.
    await until(() => expect(framesIn(events)).toHaveLength(FRAMES.length));
    expect(framesIn(events)).toEqual(FRAMES);
    expect(events[0]).toMatchObject({ mime: 'audio/mpeg' });
  });

  it('is believed about its codec, whatever the record says', async () => {
    const aac = bytesOf(...frameRun(9, (seed) => adtsFrame(seed)));
    const { events } = await listen(sends({ 'content-type': 'audio/aacp' }, aac, aac));
    await until(() => expect(events[0]).toMatchObject({ type: 'frames', mime: 'audio/aac' }));
  });

  it('is read by the record when it does not say what it sends', async () => {
    const { events } = await listen(sends({}, BURST, BURST));
    await until(() => expect(events[0]).toMatchObject({ type: 'frames', mime: 'audio/mpeg' }));
  });

  it('is asked simply: no header that makes a browser ask first', async () => {
    const { listeners } = await listen(sends(MP3, BURST));
    await until(() => expect(listeners).toHaveLength(1));
    const { method, headers } = listeners[0]!.request;
    expect(method).toBe('GET');
    expect(headers).not.toHaveProperty('icy-metadata');
    expect(headers).not.toHaveProperty('range');
    expect(headers).not.toHaveProperty('content-type');
    expect(headers.accept).toBe('*/*');
    expect(Object.keys(headers).filter((name) => name.startsWith('x-'))).toEqual([]);
  });

  it('may stand on the page’s own server', async () => {
    const { events } = await listen(sends(MP3, BURST, BURST), { url: '/live/qhbr-1.mp3' });
    await until(() => expect(kinds(events)).toContain('frames'));
  });
});

describe('titles in the stream', () => {
  const asked = { inBandTitles: true };

  it('are asked for where the record allows it', async () => {
    const { listeners } = await listen(sends(MP3, BURST), asked);
    await until(() => expect(listeners[0]?.request.headers['icy-metadata']).toBe('1'));
  });

  it('are told after the sound that they follow, not before', async () => {
    const interval = mp3Frame(0).length * 5;
    const body = icyBody(bytesOf(BURST, BURST), interval, { 0: 'One', 1: 'Two' });
    const headers = { ...MP3, 'icy-metaint': `${interval}` };
    const { events } = await listen(sends(headers, body), asked);
    await until(() => expect(events).toContainEqual({ type: 'title', title: 'Two' }));
    const at = events.findIndex((one) => one.type === 'title');
    expect(events[at]).toEqual({ type: 'title', title: 'One' });
    // Five, of which the last is held until the next begins.
    expect(framesIn(events.slice(0, at))).toHaveLength(4);
    expect(framesIn(events)).toEqual([...FRAMES, ...FRAMES].slice(0, framesIn(events).length));
  });

  it('are not lost when they come before the first whole frame', async () => {
    const headers = { ...MP3, 'icy-metaint': '16' };
    const { events } = await listen(sends(headers, icyBody(BURST, 16, { 0: 'Early' })), asked);
    await until(() => expect(events[1]).toEqual({ type: 'title', title: 'Early' }));
    expect(events[0]?.type).toBe('frames');
  });
});

describe('a mount that does not play', () => {
  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [403, 'refused'],
    [503, 'refused'],
  ])('says so when the answer is %i', async (status, fault) => {
    const { events } = await listen(({ response }) => response.writeHead(status, MP3).end('no'));
    expect(await faultIn(events)).toBe(fault);
    expect(events).toHaveLength(1);
  });

  it.each([
    ['a web page', { 'content-type': 'text/html' }, '<html>Hello</html>', 'web-page'],
    ['a web page that calls itself sound', MP3, '<!DOCTYPE html><html>', 'web-page'],
    ['a .pls', { 'content-type': 'audio/x-scpls' }, '[playlist]', 'playlist'],
    ['a .pls that calls itself sound', MP3, '[playlist]\nFile1=https://x', 'playlist'],
    ['an .m3u without a type', {}, '#EXTM3U\nhttps://x', 'playlist'],
    ['Ogg, for the browser’s own element', { 'content-type': 'audio/ogg' }, 'OggS', 'unreachable'],
  ])('says so when the answer is %s, and hangs up', async (_, headers, text, fault) => {
    const { events, listeners } = await listen(sends(headers, textBytes(text)));
    expect(await faultIn(events)).toBe(fault);
    await until(() => expect(listeners[0]!.hasLeft()).toBe(true));
  });

  it('says so when what it sends as sound is not sound', async () => {
    const { events } = await listen(sends(MP3, new Uint8Array(200_000).fill(7)));
    expect(await faultIn(events)).toBe('undecodable');
  });

  it('is out of reach when nobody listens at its address', async () => {
    const { events } = await listen(sends(MP3), { url: 'http://127.0.0.1:1/live' });
    expect(await faultIn(events)).toBe('unreachable');
  });

  it('is out of reach when its address is none', async () => {
    const { events } = await listen(sends(MP3), { url: 'http://[::wrong/live' });
    await until(() => expect(kinds(events)).toEqual(['lost']));
  });
});

describe('a connection that ends', () => {
  it('is lost when the server hangs up in order', async () => {
    const { events, listeners } = await listen(sends(MP3, BURST, BURST));
    await until(() => expect(kinds(events)).toContain('frames'));
    listeners[0]!.response.end();
    expect(await faultIn(events)).toBe('closed');
  });

  it('is lost when it is reset', async () => {
    const { events, listeners } = await listen(sends(MP3, BURST, BURST));
    await until(() => expect(kinds(events)).toContain('frames'));
    listeners[0]!.request.socket.resetAndDestroy();
    expect(await faultIn(events)).toBe('closed');
  });

  it('is quiet when nothing comes for a while, and goes on when more comes', async () => {
    const { events, listeners } = await listen(sends(MP3, BURST));
    await until(() => expect(events.at(-1)).toEqual({ type: 'quiet' }));
    listeners[0]!.response.write(BURST);
    await until(() => expect(kinds(events.slice(-1))).not.toContain('lost'));
    await until(() => expect(events.filter(({ type }) => type === 'quiet')).toHaveLength(2));
    expect(framesIn(events).length).toBeGreaterThan(FRAMES.length);
  });

  it('is given the time that its server needs to fill a block with next to nothing', async () => {
    const nothing = bytesOf(...frameRun(90, (seed) => adtsFrame(seed, { lengthBytes: 11 })));
    const { readable: body, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const fetch = () =>
      Promise.resolve(new Response(body, { headers: { 'content-type': 'audio/aac' } }));
    const events: SourceEvent[] = [];
    const open = icecastSource({ fetch, quietAfterMs: QUIET_MS, baseUrl: 'http://localhost/' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const source = open(aStream(), (event) => events.push(event));
    onTestFinished(source.close);
    await writable.getWriter().write(nothing);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(kinds(events)).toEqual(['frames']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(kinds(events)).toEqual(['frames', 'quiet']);
  });

  it('is not called quiet because the page was too busy to read what came', async () => {
    const { readable: body, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const fetch = () => Promise.resolve(new Response(body, { headers: MP3 }));
    const events: SourceEvent[] = [];
    const open = icecastSource({ fetch, quietAfterMs: QUIET_MS, baseUrl: 'http://localhost/' });
    const source = open(aStream(), (event) => events.push(event));
    onTestFinished(source.close);
    await writer.write(BURST);
    await until(() => expect(events).toHaveLength(1));
    setImmediate(() => {
      const endMs = performance.now() + 2 * QUIET_MS;
      while (performance.now() < endMs);
      // Timers that have become due meanwhile come first.
      setImmediate(() => void writer.write(BURST));
    });
    await until(() => expect(events.length).toBeGreaterThan(1));
    expect(events[1]?.type).toBe('frames');
  });

  it('is ended by close: the server is hung up on', async () => {
    const { events, listeners, source } = await listen(sends(MP3, BURST, BURST));
    await until(() => expect(kinds(events)).toContain('frames'));
    source.close();
    await until(() => expect(listeners[0]!.hasLeft()).toBe(true));
  });

  it('reports nothing after close, whatever still comes or no longer does', async () => {
    const { readable: body, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const fetch = () => Promise.resolve(new Response(body, { headers: MP3 }));
    const events: SourceEvent[] = [];
    const open = icecastSource({ fetch, quietAfterMs: QUIET_MS, baseUrl: 'http://localhost/' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const source = open(aStream(), (event) => events.push(event));
    const writer = writable.getWriter();
    await writer.write(BURST);
    await vi.advanceTimersByTimeAsync(0);
    expect(kinds(events)).toEqual(['frames']);
    const told = events.length;
    source.close();
    void writer.write(BURST).catch(() => {});
    await vi.advanceTimersByTimeAsync(60_000);
    expect(events).toHaveLength(told);
  });

  it('reports nothing when it is closed before the server has answered', async () => {
    const { events, listeners, source } = await listen(() => {});
    await until(() => expect(listeners).toHaveLength(1));
    source.close();
    await until(() => expect(listeners[0]!.hasLeft()).toBe(true));
    expect(events).toEqual([]);
  });
});

/** Sound with a metadata block after every `interval` bytes: empty, or with the title of that place. */
function icyBody(audio: Uint8Array, interval: number, titles: Readonly<Record<number, string>>) {
  const pieces: Uint8Array[] = [];
  for (let i = 0; i * interval < audio.length; i += 1) {
    const title = titles[i];
    const text = textBytes(title === undefined ? '' : `StreamTitle='${title}';`);
    const units = Math.ceil(text.length / 16);
    const padding = new Uint8Array(units * 16 - text.length);
    const piece = audio.subarray(i * interval, (i + 1) * interval);
    pieces.push(piece, Uint8Array.of(units), text, padding);
  }
  return bytesOf(...pieces);
}
