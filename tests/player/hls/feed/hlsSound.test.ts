import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HlsSound } from '#player/hls/feed/hlsSound.ts';

const box = (name: string, ...content: number[]) =>
  Uint8Array.from([0, 0, 0, 8, ...Array.from(name, (letter) => letter.charCodeAt(0)), ...content]);
/** The pieces of sound are numbered. */
const moof = (number: number) => box('moof', number);
const aac = (number: number) => Uint8Array.of(0xff, 0xf1, number);
const segment = (index: number) => ({ start: index * 4, end: index * 4 + 4 });

/** Sound of which segment after segment has come, four pieces in each. */
function cameIn(pieceOf: (number: number) => Uint8Array, segments: number, header?: Uint8Array) {
  const sound = new HlsSound();
  if (header) sound.add({ type: 'audio', data: header, frag: segment(0) }, 0);
  for (let index = 0; index < segments; index += 1) {
    const frag = segment(index);
    for (let piece = 0; piece < 4; piece += 1)
      sound.add({ type: 'audio', data: pieceOf(index * 4 + piece), frag }, index * 4);
  }
  return sound;
}

describe('the sound that is heard, in coded form', () => {
  it('is about the second that is asked for', () => {
    const sound = cameIn(aac, 2);
    expect(sound.at(1.5)).toEqual(aac(1));
    expect(sound.at(6.9)).toEqual(aac(6));
  });

  it('begins with what a decoder needs of fragmented MP4', () => {
    const header = box('ftyp', 1, 2, 3);
    const sound = cameIn(moof, 1, header);
    expect(sound.at(2)).toEqual(Uint8Array.from([...header, ...moof(2)]));
  });

  it('is headed by its own stream’s header, where a rendition brought another', () => {
    const sound = cameIn(moof, 1, box('ftyp', 1));
    const second = { start: 4, end: 8 };
    sound.add({ type: 'audio', data: box('moov', 2), frag: second }, 2);
    sound.add({ type: 'audio', data: moof(9), frag: second }, 2);
    expect(sound.at(5)).toEqual(Uint8Array.from([...box('moov', 2), ...moof(9)]));
    expect(sound.at(1)).toEqual(Uint8Array.from([...box('ftyp', 1), ...moof(1)]));
  });

  it('needs no header where it is bare frames', () => {
    expect(cameIn(aac, 1, box('ftyp', 1)).at(3)).toEqual(aac(3));
  });

  it('is not the picture of a stream that has one', () => {
    const sound = new HlsSound();
    sound.add({ type: 'video', data: moof(1), frag: segment(0) }, 0);
    expect(sound.at(1)).toBeNull();
  });

  it('is not at hand where it has not come, or was heard long ago', () => {
    const sound = cameIn(aac, 6);
    expect(sound.at(24)).toBeNull();
    expect(sound.at(1)).toBeNull();
    expect(new HlsSound().at(0)).toBeNull();
  });

  it('is kept for ten seconds behind the playhead, and of what is ahead', () => {
    const sound = cameIn(aac, 8);
    const kept = Array.from({ length: 8 }, (_, index) => sound.at(index * 4 + 1) !== null);
    expect(kept).toEqual([false, false, false, false, true, true, true, true]);
  });

  it('is of the last that came for a moment: it may have been fetched again', () => {
    const sound = cameIn(aac, 2);
    const again = segment(1);
    sound.add({ type: 'audio', data: aac(99), frag: again }, 4);
    expect(sound.at(5)).toEqual(aac(99));
  });

  it('is whole pieces only, wherever it is asked for', () => {
    const sound = cameIn(aac, 4);
    fc.assert(
      fc.property(fc.double({ min: 4, max: 15.999, noNaN: true }), (seconds) => {
        expect(sound.at(seconds)).toEqual(aac(Math.floor(seconds)));
      }),
    );
  });
});
