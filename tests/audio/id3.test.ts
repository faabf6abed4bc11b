import { expect, it } from 'vitest';
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
