import { describe, expect, it } from 'vitest';
import { BURST_BYTES, LiveStream } from '#server/embedded/live/liveStream.ts';
import {
  BYTES_PER_SECOND,
  FRAME_BYTES,
  FRAME_MS,
  fakeRotation,
} from '#tests/support/fakeRotation.ts';

/** A minute of the rotation after another, so long after 1970 that numbers are as large as they will be. */
const START_MS = 30_000_000 * 60_000;

/** A stream whose clock and ticks are the test's. */
function aStream() {
  const audio = fakeRotation();
  const clock = { ms: START_MS, ticks: [] as (() => void)[] };
  const stream = new LiveStream({
    audio,
    now: () => clock.ms,
    every: (_, call) => {
      clock.ticks.push(call);
      return () => clock.ticks.splice(clock.ticks.indexOf(call), 1);
    },
  });
  const pass = (ms: number) => {
    clock.ms += ms;
    for (const tick of clock.ticks) tick();
  };
  const listen = (hasTitles = false) => stream.listen({ hasTitles }).getReader();
  return { audio, stream, clock, pass, listen };
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;
const next = async (reader: Reader) => (await reader.read()).value ?? new Uint8Array();

describe('the clock', () => {
  it('first sends the 128 KiB just before now', async () => {
    const { audio, clock, listen } = aStream();
    const burst = await next(listen());
    const now = audio.positionAt(clock.ms);
    expect(burst).toHaveLength(BURST_BYTES);
    expect(burst).toEqual(audio.bytesBetween(now - BURST_BYTES, now));
  });

  it('then sends a second of sound a second', async () => {
    const { pass, listen } = aStream();
    const reader = listen();
    await next(reader);
    pass(1_008);
    expect(await next(reader)).toHaveLength(1.008 * BYTES_PER_SECOND);
  });

  it('does not drift however unevenly it ticks', async () => {
    const { pass, listen } = aStream();
    const reader = listen();
    await next(reader);
    const steps = [3, 211, 197, 400, 24, 25, 1_340];
    for (const ms of steps) pass(ms);
    let bytes = 0;
    const wanted = Math.floor(steps.reduce((sum, ms) => sum + ms) / FRAME_MS) * FRAME_BYTES;
    while (bytes < wanted) bytes += (await next(reader)).length;
    expect(bytes).toBe(wanted);
  });

  it('goes on over the end of the rotation without a seam', async () => {
    const { audio, clock, pass, listen } = aStream();
    pass(59_000);
    const reader = listen();
    await next(reader);
    const from = audio.positionAt(clock.ms);
    pass(2_000);
    const bytes = await next(reader);
    expect(bytes).toEqual(audio.bytesBetween(from, from + bytes.length));
    expect(new DataView(bytes.slice(-FRAME_BYTES).buffer).getUint32(4)).toBeLessThan(1_000);
  });

  it('gives two listeners the same bytes for the same moment', async () => {
    const { pass, listen } = aStream();
    const [early, late] = [listen(), listen()];
    await next(early);
    pass(5_000);
    await next(late);
    await next(early);
    pass(600);
    expect(await next(late)).toEqual(await next(early));
  });

  it('goes on near now, from a whole frame, after the machine has slept', async () => {
    const { audio, clock, pass, listen } = aStream();
    const reader = listen();
    await next(reader);
    pass(8 * 3_600_000);
    const bytes = await next(reader);
    expect(bytes.length).toBeLessThanOrEqual(BURST_BYTES);
    expect(bytes.length % FRAME_BYTES).toBe(0);
    const now = audio.positionAt(clock.ms);
    expect(bytes).toEqual(audio.bytesBetween(now - bytes.length, now));
  });

  it('waits for a clock that was set back a little, and believes one that was set back far', async () => {
    const { pass, listen } = aStream();
    const reader = listen();
    await next(reader);
    pass(-2_000);
    pass(2_240);
    expect(await next(reader)).toHaveLength(0.24 * BYTES_PER_SECOND);
    pass(-3_600_000);
    expect((await next(reader)).length).toBeGreaterThan(BURST_BYTES - FRAME_BYTES);
  });
});

describe('listeners', () => {
  it('are not counted before they read, nor after they have gone', async () => {
    const { stream, clock, listen } = aStream();
    const reader = listen();
    expect(stream.listenerCount).toBe(0);
    await next(reader);
    expect([stream.listenerCount, clock.ticks.length]).toEqual([1, 1]);
    await reader.cancel();
    expect([stream.listenerCount, clock.ticks.length]).toEqual([0, 0]);
  });

  it('who do not read are let go when more than 512 KiB wait for them', async () => {
    const { stream, pass, listen } = aStream();
    const [reading, idle] = [listen(), listen()];
    await next(reading);
    await next(idle);
    for (let step = 0; step < 33; step += 1) {
      pass(2_000);
      await next(reading);
    }
    expect(stream.listenerCount).toBe(1);
    await expect(idle.read()).rejects.toThrow('does not read');
  });

  it('are cut off by their socket where there is one', async () => {
    const { stream, pass } = aStream();
    let cuts = 0;
    const reader = stream.listen({ hasTitles: false, hangUp: () => (cuts += 1) }).getReader();
    await next(reader);
    for (let step = 0; step < 50; step += 1) pass(2_000);
    expect([cuts, stream.listenerCount]).toEqual([1, 0]);
  });

  it('are all sent home when the stream closes', async () => {
    const { stream, clock, listen } = aStream();
    const reader = listen();
    await next(reader);
    stream.close();
    expect((await reader.read()).done).toBe(true);
    expect(clock.ticks).toHaveLength(0);
    expect((await listen().read()).done).toBe(true);
  });
});

describe('in-band titles', () => {
  it('come after every 16,000 bytes of sound, and only when they change', async () => {
    const { audio, clock, pass, listen } = aStream();
    const reader = listen(true);
    const from = audio.positionAt(clock.ms) - BURST_BYTES;
    const received: Uint8Array[] = [await next(reader)];
    for (let step = 0; step < 20; step += 1) {
      pass(2_000);
      received.push(await next(reader));
    }
    const { sound, titles } = separated(Buffer.concat(received));
    expect(sound).toEqual(Buffer.from(audio.bytesBetween(from, from + sound.length)));
    expect(titles.slice(0, 5)).toEqual(["StreamTitle='Nobody - Long';", '', '', '', '']);
    const told = titles.flatMap((title, index) => (title ? [{ title, index }] : []));
    for (const { title, index } of told) {
      const { title: sounding } = audio.itemAt(from + (index + 1) * 16_000);
      expect(title).toBe(`StreamTitle='Nobody - ${sounding}';`);
    }
    expect(told).toHaveLength(3);
  });
});

/** Takes a stream apart as a player does. */
function separated(bytes: Buffer): { sound: Buffer; titles: readonly string[] } {
  const pieces: Buffer[] = [];
  const titles: string[] = [];
  for (let at = 0; at < bytes.length;) {
    pieces.push(bytes.subarray(at, at + 16_000));
    at += 16_000;
    if (at >= bytes.length) break;
    const length = bytes.readUInt8(at) * 16;
    titles.push(bytes.toString('utf8', at + 1, at + 1 + length).replace(/\0+$/, ''));
    at += 1 + length;
  }
  return { sound: Buffer.concat(pieces), titles };
}
