import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIcyReader } from '#audio/icyReader.ts';
import { bytesOf, textBytes } from '#tests/support/frames.ts';

const INTERVAL = 8;

/** What a body holds, in its order: audio as text in one piece, titles in brackets. */
function read(metaint: string | null, ...pieces: readonly Uint8Array[]): string {
  let heard = '';
  const push = createIcyReader(metaint, {
    onAudio: (bytes) => (heard += new TextDecoder().decode(bytes)),
    onTitle: (title) => (heard += `[${title}]`),
  });
  for (const piece of pieces) push(piece);
  return heard;
}

/** A metadata block: its length in 16-byte units, the text, zeros to the end. */
function block(text: string | Uint8Array): Uint8Array {
  const bytes = typeof text === 'string' ? textBytes(text) : text;
  const units = Math.ceil(bytes.length / 16);
  return bytesOf(Uint8Array.of(units), bytes, new Uint8Array(units * 16 - bytes.length));
}

const title = (text: string) => block(`StreamTitle='${text}';`);
const audio = (text: string) => textBytes(text.padEnd(INTERVAL, '.'));

it('tells titles between the very bytes of audio that they stand between', () => {
  const body = bytesOf(
    audio('one'),
    title('A'),
    audio('two'),
    block(''),
    audio('three'),
    title('B'),
  );
  expect(read('8', body)).toBe('one.....[A]two.....three...[B]');
});

it('reads a body the same in pieces of any size', () => {
  const body = bytesOf(audio('one'), title('Song'), audio('two'), title('Other'), audio('three'));
  const whole = read('8', body);
  const inPieces = (sizes: number[]) => {
    const pieces: Uint8Array[] = [];
    for (let at = 0, i = 0; at < body.length; at += sizes[i++ % sizes.length]!) {
      pieces.push(body.subarray(at, at + sizes[i % sizes.length]!));
    }
    return read('8', ...pieces) === whole;
  };
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 });
  expect(() => fc.assert(fc.property(sizes, inPieces))).not.toThrow();
});

describe('a title', () => {
  const titleIn = (text: string | Uint8Array) => read('8', audio(''), block(text)).slice(INTERVAL);

  it.each([
    ['with an apostrophe', "StreamTitle='It's late';", "[It's late]"],
    ['with a semicolon after an apostrophe', "StreamTitle='Rock'; Roll';", "[Rock'; Roll]"],
    ['followed by other fields', "StreamTitle='A';StreamUrl='https://x.example';", '[A]'],
    ['with a space before other fields', "StreamTitle='A'; StreamUrl='x';", '[A]'],
    ['that is empty, between songs', "StreamTitle='';", '[]'],
  ])('is read whole %s', (_, text, told) => {
    expect(titleIn(text)).toBe(told);
  });

  it('is read as UTF-8, and as Latin-1 where it is not that', () => {
    expect(titleIn("StreamTitle='Dvořák';")).toBe('[Dvořák]');
    expect(titleIn(Uint8Array.from("StreamTitle='Café';", (c) => c.charCodeAt(0)))).toBe('[Café]');
  });

  it('is not made up from a block that has none', () => {
    expect(titleIn("StreamUrl='https://x.example';")).toBe('');
  });
});

it.each([null, '', '0', '-8', 'eight', '1.5'])(
  'takes all for audio when the interval is %j',
  (no) => {
    const body = bytesOf(audio('one'), title('A'));
    expect(read(no, body)).toBe(new TextDecoder().decode(body));
  },
);

describe('a body with any interval and any titles', () => {
  const anyBody = fc.record({
    interval: fc.integer({ min: 1, max: 60 }),
    sound: fc.uint8Array({ maxLength: 400 }),
    texts: fc.array(fc.string({ maxLength: 60 }), { maxLength: 8 }),
    sizes: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 }),
  });
  type Body = typeof anyBody extends fc.Arbitrary<infer T> ? T : never;

  /** With a block after every interval: one of the titles, or nothing. */
  function bodyOf({ interval, sound, texts }: Body): Uint8Array {
    const pieces: Uint8Array[] = [];
    for (let at = 0, n = 0; at < sound.length; at += interval, n += 1) {
      const piece = sound.subarray(at, at + interval);
      const text = texts[n];
      const told = text === undefined ? new Uint8Array(1) : title(text);
      pieces.push(piece, piece.length === interval ? told : new Uint8Array(0));
    }
    return bytesOf(...pieces);
  }

  it('gives back every byte of sound, and no byte of a title', () => {
    const isWhole = (given: Body) => {
      const body = bodyOf(given);
      const heard: number[] = [];
      const push = createIcyReader(`${given.interval}`, {
        onAudio: (bytes) => heard.push(...bytes),
        onTitle: () => {},
      });
      for (let at = 0, n = 0; at < body.length; n += 1) {
        const size = given.sizes[n % given.sizes.length]!;
        push(body.subarray(at, at + size));
        at += size;
      }
      return heard.join() === [...given.sound].join();
    };
    expect(() => fc.assert(fc.property(anyBody, isWhole), { numRuns: 300 })).not.toThrow();
  });
});

describe('a block at the limits of the format', () => {
  it('may be 4,080 bytes long', () => {
    const long = 'x'.repeat(4_080 - "StreamTitle='';".length);
    const body = bytesOf(audio('one'), title(long), audio('two'));
    expect(read('8', body)).toBe(`one.....[${long}]two.....`);
  });

  it('is waited for over any pause, its length included', () => {
    const body = bytesOf(audio('one'), title('A'), audio('two'));
    const bytes = [...body].map((byte) => Uint8Array.of(byte));
    expect(read('8', ...bytes)).toBe('one.....[A]two.....');
  });

  it('may be cut off by the end of the connection: its title is not told', () => {
    const body = bytesOf(audio('one'), title('Never finished'));
    expect(read('8', body.subarray(0, -4))).toBe('one.....');
  });

  it('may be filled with spaces in place of noughts', () => {
    const spaced = block("StreamTitle='A';".padEnd(32, ' '));
    expect(read('8', bytesOf(audio('one'), spaced, audio('two')))).toBe('one.....[A]two.....');
  });
});

it('never throws, whatever is sent', () => {
  const property = fc.property(fc.array(fc.uint8Array()), (pieces) => {
    read('8', ...pieces);
  });
  expect(() => fc.assert(property)).not.toThrow();
});
