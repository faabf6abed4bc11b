import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adts } from '#audio/adts.ts';
import { FrameParser } from '#audio/frameParser.ts';
import { mp3 } from '#audio/mp3.ts';
import { ID3_HEADER_BYTES, tagBytes } from '#audio/tagBytes.ts';
import {
  adtsFrame,
  bytesOf,
  frameRun,
  id3Tag,
  mp3Frame,
  textBytes,
} from '#tests/support/frames.ts';

const V1 = bytesOf(textBytes('TAG'), new Uint8Array(125));

describe('an ID3v2 tag', () => {
  it('is as long as its header and what that announces, up to a megabyte', () => {
    const property = fc.property(fc.integer({ min: 0, max: 1_024 * 1_024 - 10 }), (bodyBytes) => {
      const start = id3Tag(bodyBytes).subarray(0, ID3_HEADER_BYTES);
      return tagBytes(start, 0, false) === ID3_HEADER_BYTES + bodyBytes;
    });
    expect(() => fc.assert(property, { numRuns: 30 })).not.toThrow();
  });

  it('has ten bytes more where a footer follows', () => {
    const tag = id3Tag(300);
    tag[5] = 0x10;
    expect(tagBytes(tag, 0, false)).toBe(320);
  });

  it('is believed anywhere, also before the first frame', () => {
    const bytes = bytesOf(textBytes('####'), id3Tag(40));
    expect(tagBytes(bytes, 4, false)).toBe(50);
    expect(tagBytes(bytes, 3, false)).toBe(0);
  });

  it('is none where its size has a bit that no size has', () => {
    for (const at of [6, 7, 8, 9]) {
      const tag = id3Tag(40);
      tag[at] = 0x80;
      expect(tagBytes(tag, 0, true)).toBe(0);
    }
  });

  it('is none where it would swallow minutes of sound', () => {
    const tag = id3Tag(0);
    tag.set([0x7f, 0x7f, 0x7f, 0x7f], 6);
    expect(tagBytes(tag, 0, true)).toBe(0);
  });
});

describe('an ID3v1 tag', () => {
  it('has 128 bytes, and counts only where a frame has ended', () => {
    expect(tagBytes(V1, 0, true)).toBe(128);
    expect(tagBytes(V1, 0, false)).toBe(0);
  });

  it('is none of other letters', () => {
    expect(tagBytes(textBytes('TAX is due'), 0, true)).toBe(0);
  });
});

describe.each([
  { name: 'MP3', format: mp3, frame: (seed: number) => mp3Frame(seed) },
  { name: 'AAC', format: adts, frame: (seed: number) => adtsFrame(seed) },
])('files of $name, streamed one after the other', ({ format, frame }) => {
  const FILE = 6;
  const files = [0, 1, 2].map((n) => frameRun(FILE, frame, n * FILE));
  const last = frame(99).subarray(0, 16);

  it.each([
    { title: 'a tag before each', before: id3Tag(900), after: new Uint8Array(0) },
    { title: 'an old tag after each', before: new Uint8Array(0), after: V1 },
    { title: 'both', before: id3Tag(2_000), after: V1 },
  ])('sound without a gap, with $title', ({ before, after }) => {
    const sent = bytesOf(...files.flatMap((frames) => [before, ...frames, after]), last);
    const heard = new FrameParser(format).push(sent).map(({ bytes }) => bytes);
    expect(heard).toEqual(files.flat());
  });

  it('sound without a gap when a tag comes in pieces of any size', () => {
    const sent = bytesOf(...files.flatMap((frames) => [id3Tag(700), ...frames, V1]), last);
    const property = fc.property(fc.integer({ min: 1, max: 900 }), (size) => {
      const parser = new FrameParser(format);
      const heard: Uint8Array[] = [];
      for (let at = 0; at < sent.length; at += size) {
        heard.push(...parser.push(sent.subarray(at, at + size)).map(({ bytes }) => bytes));
      }
      return bytesOf(...heard).join() === bytesOf(...files.flat()).join();
    });
    expect(() => fc.assert(property, { numRuns: 25 })).not.toThrow();
  });
});
