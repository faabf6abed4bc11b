import { adts } from '#audio/adts.ts';
import { FrameParser } from '#audio/frameParser.ts';
import { mp3 } from '#audio/mp3.ts';
import { adtsFrame, bytesOf, frameRun, mp3Frame } from '#tests/support/frames.ts';
import { mutated, pieces, type Chance } from './chance.ts';
import { must } from './must.ts';

/** What it may hold back: 64 KiB in doubt, and a tag that is being passed over. */
const MAX_HELD_BYTES = 64 * 1_024 + 1_024 * 1_024 + 100;

/** Frames out of anything: never more than went in, each a true one, and clean sound always comes through again. */
export function fuzzParser(chance: Chance): number {
  const [format, sound] = chance.pick([
    [mp3, mp3Run(chance)],
    [adts, adtsRun(chance)],
  ] as const);
  const parser = new FrameParser(format);
  const sent = mutated(chance, sound, chance.below(12));
  let out = 0;
  let sinceFrame = 0;
  for (const piece of pieces(chance, sent)) {
    const frames = parser.push(piece);
    sinceFrame = frames.length > 0 ? 0 : sinceFrame + piece.length;
    must(sinceFrame - parser.skippedBytes <= MAX_HELD_BYTES, 'it holds back too much');
    for (const { bytes, durationSeconds } of frames) {
      out += bytes.length;
      must(format.readHeader(bytes, 0)?.lengthBytes === bytes.length, 'it gave out a torn frame');
      must(durationSeconds > 0 && durationSeconds < 1, 'a frame lasts no time, or a second');
    }
  }
  must(out <= sent.length, 'more came out than went in');
  if (chance.isOneIn(8)) must(comesThrough(parser, sound), 'clean sound no longer comes through');
  return sent.length;
}

/** A tag may swallow 1 MiB of it. */
function comesThrough(parser: FrameParser, sound: Uint8Array): boolean {
  for (let sent = 0; sent < 1_300_000; sent += sound.length) {
    if (parser.push(sound).length > 3) return true;
  }
  return false;
}

function mp3Run(chance: Chance): Uint8Array {
  const version = chance.pick([0, 2, 3] as const);
  const rateIndex = chance.pick([0, 1, 2] as const);
  const isVariable = chance.isOneIn(2);
  const kbpsIndex = 1 + chance.below(14);
  return bytesOf(
    ...frameRun(8 + chance.below(30), (seed) =>
      mp3Frame(seed, {
        version,
        rateIndex,
        kbpsIndex: isVariable ? 1 + chance.below(14) : kbpsIndex,
        padding: chance.pick([0, 1] as const),
      }),
    ),
  );
}

function adtsRun(chance: Chance): Uint8Array {
  const rateIndex = chance.below(13);
  return bytesOf(
    ...frameRun(8 + chance.below(30), (seed) =>
      adtsFrame(seed, { rateIndex, lengthBytes: 8 + chance.below(900) }),
    ),
  );
}
