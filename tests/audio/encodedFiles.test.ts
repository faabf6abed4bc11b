import { execFileSync, spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { adts } from '#audio/adts.ts';
import type { Frame, FrameFormat } from '#audio/frame.ts';
import { FrameParser } from '#audio/frameParser.ts';
import { mp3 } from '#audio/mp3.ts';

const FFMPEG = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
const hasFfmpeg = spawnSync(FFMPEG, ['-version']).status === 0;
const FFPROBE = FFMPEG.replace(/ffmpeg$/, 'ffprobe');
const SECONDS = 3;
const JOINS = 200;

const MP3 = ['-c:a', 'libmp3lame', '-f', 'mp3'];
const BARE = ['-write_xing', '0', '-id3v2_version', '0'];
const AAC = ['-c:a', 'aac', '-f', 'adts'];
const ENCODINGS = [
  { name: 'MP3, 128 kbit/s', rate: 44_100, options: [...MP3, ...BARE, '-b:a', '128k'] },
  { name: 'MP3, variable bit rate', rate: 44_100, options: [...MP3, ...BARE, '-q:a', '4'] },
  { name: 'MP3 with a tag and a Xing frame', rate: 48_000, options: [...MP3, '-q:a', '6'] },
  { name: 'MP3, MPEG 2 at 24 kHz', rate: 24_000, options: [...MP3, ...BARE, '-b:a', '48k'] },
  { name: 'MP3, MPEG 2.5 at 8 kHz', rate: 8_000, options: [...MP3, ...BARE, '-b:a', '16k'] },
  { name: 'MP3, mono', rate: 44_100, options: [...MP3, ...BARE, '-b:a', '64k', '-ac', '1'] },
  { name: 'AAC', rate: 44_100, options: [...AAC, '-b:a', '96k'] },
  { name: 'AAC at 22.05 kHz', rate: 22_050, options: [...AAC, '-b:a', '32k'] },
].map((one) => ({ ...one, format: one.options.includes('adts') ? adts : mp3 }));

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

function framesOf(format: FrameFormat, file: Buffer): readonly Frame[] {
  return new FrameParser(format).push(file);
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
function trueFrames({ name, format }: (typeof ENCODINGS)[number], file: Buffer): Place[] {
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
const files = new Map<string, Buffer>();

/** Tones over noise, so that the encoder has something to choose. */
function encoded({ name, rate, options }: (typeof ENCODINGS)[number]): Buffer {
  const sound = 'aevalsrc=0.3*sin(440*2*PI*t)+0.2*sin(1200*2*PI*t*t)+0.1*random(0)';
  const input = ['-f', 'lavfi', '-i', `${sound}:s=${rate}:d=${SECONDS}`];
  const args = ['-v', 'error', ...input, '-map_metadata', '-1', ...options, 'pipe:1'];
  const file = files.get(name) ?? execFileSync(FFMPEG, args, { maxBuffer: 10_000_000 });
  files.set(name, file);
  return file;
}
