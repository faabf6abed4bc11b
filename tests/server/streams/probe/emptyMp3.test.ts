import { describe, expect, it } from 'vitest';
import { mp3 } from '#audio/mp3.ts';
import { isEmptyMp3 } from '#server/streams/probe/emptyMp3.ts';
import { mp3Frame } from '#tests/support/frames.ts';

type Shape = Parameters<typeof mp3Frame>[1];

/** A frame whose side information says that no bits follow for any granule. */
function emptyFrame(shape: Shape = {}): Uint8Array<ArrayBuffer> {
  return mp3Frame(0, shape).fill(0, 4);
}

const isEmpty = (frame: Uint8Array, at = 0) => isEmptyMp3(frame, at, mp3.readHeader(frame, at)!);

const SHAPES: readonly [string, Shape][] = [
  ['MPEG 1 in stereo', { version: 3, mode: 0 }],
  ['MPEG 1 in mono', { version: 3, mode: 3 }],
  ['MPEG 2 in stereo', { version: 2, mode: 1 }],
  ['MPEG 2 in mono', { version: 2, mode: 3 }],
  ['MPEG 2.5 in mono', { version: 0, mode: 3 }],
];

describe.each(SHAPES)('a frame of %s', (_, shape) => {
  it('is empty where no granule has bits', () => {
    expect(isEmpty(emptyFrame(shape))).toBe(true);
  });

  it('is not empty where it has sound', () => {
    expect(isEmpty(mp3Frame(7, shape))).toBe(false);
  });

  it('is not empty where only its last granule has sound', () => {
    const frame = emptyFrame(shape);
    const isMpeg1 = shape?.version === 3;
    const channels = shape?.mode === 3 ? 1 : 2;
    const before = isMpeg1 ? (channels === 1 ? 18 : 20) : channels === 1 ? 9 : 10;
    const bit = before + (isMpeg1 ? 2 * channels - 1 : channels - 1) * (isMpeg1 ? 59 : 63) + 11;
    frame[4 + (bit >> 3)] = 0x80 >> (bit & 7);

    expect(isEmpty(frame)).toBe(false);
  });
});

it('is looked at where it begins, and behind its checksum', () => {
  const frame = emptyFrame();
  const both = new Uint8Array(frame.length * 2);
  both.set(mp3Frame(3));
  both.set(frame, frame.length);
  expect(isEmpty(both, 0)).toBe(false);
  expect(isEmpty(both, frame.length)).toBe(true);

  const guarded = emptyFrame();
  guarded[1] = guarded[1]! & 0xfe;
  guarded.set([0xab, 0xcd], 4);
  expect(isEmpty(guarded)).toBe(true);
});
