import { kindOfBytes, kindOfType } from '#audio/contentKind.ts';
import { createIcyReader } from '#audio/icyReader.ts';
import { bytesOf, textBytes } from '#tests/support/frames.ts';
import { mutated, pieces, type Chance } from './chance.ts';
import { must } from './must.ts';

/** Audio with titles in it, whatever they hold: every byte of the sound comes out, and no other, in any pieces. */
export function fuzzIcy(chance: Chance): number {
  const interval = chance.pick([1, 16, 500, 8_192, 1 + chance.below(20_000)]);
  const body = mutated(chance, icyBody(chance, interval), chance.below(6));
  const audio: Uint8Array[] = [];
  const titles: string[] = [];
  const read = createIcyReader(`${interval}`, {
    onAudio: (bytes) => audio.push(bytes.slice()),
    onTitle: (title) => titles.push(title),
  });
  for (const piece of pieces(chance, body)) read(piece);
  const sound = bytesOf(...audio);
  must(Buffer.from(sound).equals(Buffer.from(soundIn(body, interval))), 'the sound is another');
  must(titles.length <= body.length, 'more titles than bytes');
  return body.length;
}

/** Any words in a header, any first bytes: it is one of what there is, and soon told. */
export function fuzzKind(chance: Chance): number {
  const starts = ['<html>', '[playlist]', '#EXTM3U', 'OggS', ' \n\t', '"'.repeat(200), 'ID3'];
  const text = textBytes(`${chance.pick(starts)}${chance.pick(starts)}`);
  const first = mutated(chance, bytesOf(text, chance.bytes(chance.below(400))), chance.below(5));
  must(KINDS.has(kindOfBytes(first)), 'no such kind');
  must(KINDS.has(kindOfType(String.fromCharCode(...first.subarray(0, 80)))), 'no such kind');
  must(KINDS.has(kindOfType(chance.pick(['audio/mpeg;', 'AUDIO/AACP', ';', '', null]))), 'no kind');
  return first.length;
}

const KINDS = new Set<string>([
  'audio/mpeg',
  'audio/aac',
  'web-page',
  'playlist',
  'other-audio',
  'unknown',
]);

function icyBody(chance: Chance, interval: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let i = 0; i < 6; i += 1) {
    const blocks = chance.pick([0, 0, 1, 3, 255]);
    const text = new Uint8Array(blocks * 16);
    text.set(textBytes(`StreamTitle='It''s ${i}';StreamUrl='';`).subarray(0, text.length));
    parts.push(chance.bytes(Math.min(interval, 2_000)), Uint8Array.of(blocks), text);
  }
  return bytesOf(...parts);
}

/** The same, told from the whole body at once. */
function soundIn(body: Uint8Array, interval: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length;) {
    parts.push(body.subarray(at, at + interval));
    at += interval;
    at += 1 + (body[at] ?? 0) * 16;
  }
  return bytesOf(...parts);
}
