import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { listenTo, soundOf } from '#server/streams/probe/listenTo.ts';
import { LIMITS } from '#server/streams/probe/probeLimits.ts';
import type { Start } from '#server/streams/probe/readStart.ts';
import { adtsFrame, bytesOf, frameRun, mp3Frame, textBytes } from '#tests/support/frames.ts';

/** An answer of which these pieces come, one after the other. */
function anAnswer(type: string | null, pieces: readonly Uint8Array[]) {
  return {
    headers: type === null ? {} : { 'content-type': type },
    body: Readable.from(pieces, { objectMode: true }),
  };
}

const framesOf = (count: number) => frameRun(count, (seed) => mp3Frame(seed));
const silence = (count: number) => frameRun(count, () => mp3Frame(0).fill(0, 4));

describe('an answer is listened to', () => {
  it('until three seconds of sound have come', async () => {
    const { bytes, end } = await listenTo(anAnswer('audio/mpeg', framesOf(500)), LIMITS);

    expect(end).toBe('enough');
    expect(bytes.length / mp3Frame(0).length).toBeCloseTo(3 / 0.026, -1);
  });

  it('for twenty seconds where it is silent', async () => {
    const { bytes, end } = await listenTo(anAnswer('audio/mpeg', silence(1_000)), LIMITS);

    expect(end).toBe('enough');
    expect(bytes.length / mp3Frame(0).length).toBeCloseTo(20 / 0.026, -1);
  });

  it('no further than 64 KiB where there is no frame in it', async () => {
    const noise = Array.from({ length: 100 }, () => new Uint8Array(1_024).fill(0x55));
    const { bytes, end } = await listenTo(anAnswer('audio/mpeg', noise), LIMITS);

    expect([bytes.length, end]).toEqual([65_536, 'enough']);
  });

  it('no further than a kilobyte where it is a page', async () => {
    const pieces = Array.from({ length: 100 }, () => textBytes('<html>'.padEnd(512)));
    const { bytes } = await listenTo(anAnswer('audio/mpeg', pieces), LIMITS);

    expect(bytes.length).toBe(1_024);
  });

  it('to the end of an HLS playlist, whose newest segment stands last', async () => {
    const head = textBytes('#EXTM3U\n#EXT-X-VERSION:3\n');
    const pieces = [
      head,
      ...Array.from({ length: 200 }, () => textBytes('#EXTINF:4,\na.aac\n'.padEnd(1_024))),
    ];
    const { bytes, end } = await listenTo(anAnswer(null, pieces), LIMITS);

    expect(end).toBe('closed');
    expect(bytes.length).toBe(bytesOf(...pieces).length);
  });
});

describe('what was heard', () => {
  const aStart = (pieces: readonly Uint8Array[], given: Partial<Start> = {}): Start => ({
    bytes: bytesOf(...pieces),
    firstByteMs: 100,
    lastedMs: 100,
    end: 'enough',
    ...given,
  });

  it('is a codec and its bit rate', () => {
    expect(soundOf(aStart(framesOf(130)))).toEqual({
      codec: 'mp3',
      bitrateKbps: 128,
      sound: 'heard',
      isStarved: false,
    });
    expect(soundOf(aStart(frameRun(130, (seed) => adtsFrame(seed))))).toMatchObject({
      codec: 'aac',
      sound: null,
    });
  });

  it('is silence only where there was enough of it: a few seconds of nothing are a pause', () => {
    expect(soundOf(aStart(silence(130))).sound).toBeNull();
    expect(soundOf(aStart(silence(800))).sound).toBe('silent');
  });

  it.each([
    ['came in time', 3_000, false],
    ['was a little behind when we hung up', 3_800, false],
    ['came slower than time goes by', 12_000, true],
  ])('is starved or not, where sound %s', (_, lastedMs, isStarved) => {
    expect(soundOf(aStart(framesOf(130), { end: 'timeout', lastedMs })).isStarved).toBe(isStarved);
  });

  it('is not starved where there was soon enough of it', () => {
    expect(soundOf(aStart(framesOf(130), { end: 'enough', lastedMs: 60_000 })).isStarved).toBe(
      false,
    );
  });

  it.each<[string, string, readonly Uint8Array[], Start['end']]>([
    ['nothing came', 'timeout', [], 'timeout'],
    ['what came was no sound', 'undecodable', [textBytes('noise'.repeat(99))], 'timeout'],
    ['there was enough of what is no sound', 'undecodable', [new Uint8Array(70_000)], 'enough'],
    ['it hung up without a word', 'closed', [], 'closed'],
    ['it hung up after what is no sound', 'closed', [textBytes('Bye.')], 'closed'],
    ['it hung up after a second', 'closed', framesOf(40), 'closed'],
  ])('is a fault where %s', (_, fault, pieces, end) => {
    expect(() => soundOf(aStart(pieces, { end }))).toThrow(expect.objectContaining({ fault }));
  });

  it('is no fault where a server closes after minutes, as some do by design', () => {
    expect(soundOf(aStart(framesOf(500), { end: 'closed' }))).toMatchObject({ codec: 'mp3' });
  });
});
