import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { adts } from '#audio/adts.ts';
import type { Frame } from '#audio/frame.ts';
import {
  encoded,
  ENCODINGS,
  FFPROBE,
  framesOf,
  hasFfmpeg,
  SECONDS,
  type Encoding,
} from '#tests/support/encodedSound.ts';

const JOINS = 200;

it.for(ENCODINGS)('is cut where ffmpeg cuts it: $name', (encoding, { skip }) => {
  skip(!hasFfmpeg, 'ffmpeg is not installed');
  const file = encoded(encoding);
  const frames = framesOf(encoding.format, file);
  const places = placesOf(frames, file);
  // The last is held until another begins.
  expect(places).toEqual(trueFrames(encoding, file).slice(0, -1));
  const seconds = frames.reduce((sum, frame) => sum + frame.durationSeconds, 0);
  expect(Math.abs(seconds - SECONDS)).toBeLessThan(0.3);
});

it.for(ENCODINGS)('is joined on a true frame from anywhere: $name', (encoding, { skip }) => {
  skip(!hasFfmpeg, 'ffmpeg is not installed');
  const file = encoded(encoding);
  const whole = trueFrames(encoding, file).slice(0, -1);
  const last = file.length / 2;
  for (let at = 1; at < last; at += Math.ceil(last / JOINS)) {
    const joined = placesOf(framesOf(encoding.format, file.subarray(at)), file);
    const first = whole.findIndex(({ from }) => from === joined[0]!.from);
    expect(joined, `joined at ${at}`).toEqual(whole.slice(first));
    expect(joined[0]!.from - at, `joined at ${at}`).toBeLessThan(3_000);
  }
});

/** Where each frame lies in a file. */
interface Place {
  readonly from: number;
  readonly length: number;
}

function placesOf(frames: readonly Frame[], file: Buffer): Place[] {
  let from = 0;
  return frames.map(({ bytes: { length }, bytes }) => {
    from = file.indexOf(bytes, from);
    const place = { from, length };
    from += length;
    return place;
  });
}

/** By a second opinion: ffprobe's. */
function trueFrames({ name, format }: Encoding, file: Buffer): Place[] {
  const known = probed.get(name);
  if (known) return known;
  const args = ['-v', 'error', '-f', format === adts ? 'aac' : 'mp3', '-show_entries'];
  const shown = execFileSync(FFPROBE, [...args, 'packet=pos,size', '-of', 'csv=p=0', '-'], {
    input: file,
    encoding: 'utf8',
  });
  const lines = shown.trim().split('\n');
  const places = lines.map((line) => {
    const [length = 0, from = 0] = line.split(',').map(Number);
    return { from, length };
  });
  probed.set(name, places);
  return places;
}

const probed = new Map<string, Place[]>();
