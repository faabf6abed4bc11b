import { describe, expect, it } from 'vitest';
import { audioFrames } from '#server/embedded/live/audioFrames.ts';
import {
  adtsFrame,
  bytesOf,
  frameRun,
  id3Tag,
  mp3Frame,
  textBytes,
} from '#tests/support/frames.ts';

describe('the frames of a file of ours', () => {
  it('are found one after the other, to the last byte', () => {
    const frames = [mp3Frame(1), mp3Frame(2, { padding: 1 }), mp3Frame(3)];
    const { starts, frameSeconds } = audioFrames(bytesOf(...frames), 'mp3');

    expect(starts).toEqual([0, 417, 835, 1_252]);
    expect(frameSeconds).toBeCloseTo(1_152 / 44_100, 9);
  });

  it('are found in AAC, each as long as it says itself', () => {
    const frames = [180, 220, 199].map((lengthBytes, i) => adtsFrame(i, { lengthBytes }));
    const { starts, frameSeconds } = audioFrames(bytesOf(...frames), 'aac');

    expect(starts).toEqual([0, 180, 400, 599]);
    expect(frameSeconds).toBeCloseTo(1_024 / 44_100, 9);
  });

  it('are none in nothing', () => {
    expect(audioFrames(new Uint8Array(0), 'mp3')).toEqual({
      starts: [0],
      frameSeconds: 0,
      format: '',
    });
  });

  it('have one format, by which two files can be told to fit together', () => {
    const formatOf = (...frames: Uint8Array[]) => audioFrames(bytesOf(...frames), 'mp3').format;

    expect(formatOf(mp3Frame(1), mp3Frame(2))).toBe(formatOf(mp3Frame(3)));
    expect(formatOf(mp3Frame(1, { mode: 0 }))).toBe(formatOf(mp3Frame(1, { mode: 1 })));
    expect(formatOf(mp3Frame(1, { mode: 3 }))).not.toBe(formatOf(mp3Frame(1)));
    expect(formatOf(mp3Frame(1, { rateIndex: 1 }))).not.toBe(formatOf(mp3Frame(1)));
  });
});

describe('a file of ours is refused', () => {
  const [first, second] = frameRun(2, (seed) => mp3Frame(seed));

  it.each<[string, number, readonly Uint8Array[]]>([
    ['whose end is torn', 417, [first!, second!.subarray(0, -1)]],
    ['that begins with a tag', 0, [id3Tag(100), first!]],
    ['that is a page', 0, [textBytes('<!doctype html>')]],
    ['that changes to mono', 417, [first!, mp3Frame(2, { mode: 3 })]],
    ['that changes its bit rate', 417, [first!, mp3Frame(2, { kbpsIndex: 5 })]],
    ['that changes its sample rate', 417, [first!, mp3Frame(2, { rateIndex: 1 })]],
    ['that goes on as AAC', 417, [first!, adtsFrame(2)]],
  ])('%s', (_, at, pieces) => {
    const bytes = bytesOf(...pieces);

    expect(() => audioFrames(bytes, 'mp3')).toThrow(
      `Not a whole mp3 frame at byte ${at} of ${bytes.length}`,
    );
  });

  it('that changes its channels in AAC', () => {
    const mono = adtsFrame(2);
    mono[3] = (mono[3]! & 0x3f) | (1 << 6);

    expect(() => audioFrames(bytesOf(adtsFrame(1), mono), 'aac')).toThrow('byte 200');
  });
});
