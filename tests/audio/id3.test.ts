import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id3Title } from '#audio/id3.ts';

const bytes = (text: string) => [...new TextEncoder().encode(text)];
const frame = (id: string, content: readonly number[]) => [
  ...bytes(id),
  0,
  0,
  content.length >> 7,
  content.length & 0x7f,
  0,
  0,
  ...content,
];
const tag = (...frames: readonly (readonly number[])[]) => {
  const body = frames.flat();
  return Uint8Array.from([
    ...bytes('ID3'),
    4,
    0,
    0,
    0,
    0,
    body.length >> 7,
    body.length & 0x7f,
    ...body,
  ]);
};

it('names a song as ICY titles do', () => {
  const song = tag(
    frame('TIT2', [3, ...bytes('Slack Water')]),
    frame('TPE1', [3, ...bytes('Ada Moss')]),
  );
  expect(id3Title(song)).toBe('Ada Moss - Slack Water');
});

it('reads every encoding, and ends a text at its nought', () => {
  expect(id3Title(tag(frame('TIT2', [0, 0x45, 0xe9, 0])))).toBe('Eé');
  expect(id3Title(tag(frame('TIT2', [1, 0xff, 0xfe, 0x45, 0, 0xe9, 0])))).toBe('Eé');
});

it('takes what an Icecast relay writes into a text of its own', () => {
  const relayed = tag(frame('TXXX', [3, ...bytes('StreamTitle\0A - B')]));
  expect(id3Title(relayed)).toBe('A - B');
});

it('names nothing where nothing is named', () => {
  const timestamp = tag(frame('PRIV', bytes('com.apple.streaming.transportStreamTimestamp\0')));
  expect(id3Title(timestamp)).toBeNull();
  expect(id3Title(Uint8Array.from(bytes('ID3')))).toBeNull();
  expect(id3Title(tag(frame('TIT2', [3, ...bytes('cut off')])).subarray(0, 22))).toBeNull();
});

/** A tag of ID3v2.3, whose sizes of frames have eight bits to the byte. */
const oldTag = (...frames: readonly (readonly number[])[]) => {
  const bytesOfTag = tag(...frames);
  bytesOfTag[3] = 3;
  return bytesOfTag;
};
const oldFrame = (id: string, content: readonly number[]) => {
  const made = [...frame(id, content)];
  made.splice(4, 4, 0, 0, content.length >> 8, content.length & 0xff);
  return made;
};

describe('a long title', () => {
  const long = 'A very long title of a very long work, in its very long edition. '.repeat(3).trim();

  it('is read whole in ID3v2.4, and in v2.3, which counts otherwise', () => {
    expect(long.length).toBeGreaterThan(127);
    expect(id3Title(tag(frame('TIT2', [3, ...bytes(long)])))).toBe(long);
    expect(id3Title(oldTag(oldFrame('TIT2', [3, ...bytes(long)])))).toBe(long);
  });
});

describe('the song of several that could be meant', () => {
  it('is the stream’s own word before title and artist', () => {
    const both = tag(
      frame('TIT2', [3, ...bytes('Ident')]),
      frame('TPE1', [3, ...bytes('WXYZ')]),
      frame('TXXX', [3, ...bytes('StreamTitle\0Ada Moss - Slack Water')]),
    );
    expect(id3Title(both)).toBe('Ada Moss - Slack Water');
  });

  it('is not another text of its own', () => {
    const others = tag(
      frame('TXXX', [3, ...bytes('adContext\0spot 17')]),
      frame('TIT2', [3, ...bytes('Slack Water')]),
    );
    expect(id3Title(others)).toBe('Slack Water');
  });

  it('is the title alone where nobody is named, and nothing where only somebody is', () => {
    expect(id3Title(tag(frame('TIT2', [3, ...bytes('Slack Water')])))).toBe('Slack Water');
    expect(id3Title(tag(frame('TPE1', [3, ...bytes('Ada Moss')])))).toBeNull();
  });

  it('is none of an empty text', () => {
    expect(id3Title(tag(frame('TIT2', [3])))).toBeNull();
    expect(id3Title(tag(frame('TIT2', [3, ...bytes('   ')])))).toBeNull();
    expect(id3Title(tag(frame('TIT2', [])))).toBeNull();
  });
});

it.each([
  { name: 'Latin-1', encoding: 0, content: [0x44, 0x76, 0x6f, 0xf8] },
  {
    name: 'UTF-16 with its byte order',
    encoding: 1,
    content: [0xff, 0xfe, 0x44, 0, 0x76, 0, 0x6f, 0, 0xf8, 0],
  },
  { name: 'UTF-16, big end first', encoding: 2, content: [0, 0x44, 0, 0x76, 0, 0x6f, 0, 0xf8] },
  { name: 'UTF-8', encoding: 3, content: [0x44, 0x76, 0x6f, 0xc3, 0xb8] },
])('reads $name', ({ encoding, content }) => {
  expect(id3Title(tag(frame('TIT2', [encoding, ...content])))).toBe('Dvoø');
});

it('reads nothing of an encoding that does not exist', () => {
  expect(id3Title(tag(frame('TIT2', [9, ...bytes('Slack Water')])))).toBeNull();
});

describe('a tag that is not what it says', () => {
  it('ends where a frame would reach beyond it', () => {
    const good = frame('TIT2', [3, ...bytes('Slack Water')]);
    const bad = [...frame('TPE1', [3, ...bytes('Ada')])];
    bad[7] = 0x7f;
    expect(id3Title(tag(good, bad))).toBe('Slack Water');
  });

  it('ends at its padding', () => {
    const padded = tag(
      frame('TIT2', [3, ...bytes('Slack Water')]),
      Array.from({ length: 40 }, () => 0),
    );
    expect(id3Title(padded)).toBe('Slack Water');
  });

  it('never throws, whatever is in it', () => {
    const anyTag = fc.uint8Array({ maxLength: 120 }).map((body) => tag([...body]));
    const anyFrames = fc
      .array(
        fc.tuple(fc.constantFrom('TIT2', 'TXXX', 'TPE1', 'APIC'), fc.uint8Array({ maxLength: 30 })),
        {
          maxLength: 4,
        },
      )
      .map((frames) => tag(...frames.map(([id, content]) => frame(id, [...content]))));
    const property = fc.property(fc.oneof(anyTag, anyFrames, fc.uint8Array()), (given) => {
      const title = id3Title(given);
      return title === null || title.length > 0;
    });
    expect(() => fc.assert(property, { numRuns: 400 })).not.toThrow();
  });
});
