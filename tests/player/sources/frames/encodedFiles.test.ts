import { execFileSync, spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { adts } from '#player/sources/frames/adts.ts';
import { FrameParser } from '#player/sources/frames/frameParser.ts';
import { mp3 } from '#player/sources/frames/mp3.ts';

const FFMPEG = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
const hasFfmpeg = spawnSync(FFMPEG, ['-version']).status === 0;
const SECONDS = 3;

const MP3 = ['-c:a', 'libmp3lame', '-write_xing', '0', '-id3v2_version', '0', '-f', 'mp3'];
const ENCODINGS = [
  { name: 'MP3, 128 kbit/s', format: mp3, rate: 44_100, options: [...MP3, '-b:a', '128k'] },
  { name: 'MP3, variable bit rate', format: mp3, rate: 44_100, options: [...MP3, '-q:a', '4'] },
  { name: 'MP3, MPEG 2 at 22.05 kHz', format: mp3, rate: 22_050, options: [...MP3, '-b:a', '64k'] },
  { name: 'MP3, MPEG 2.5 at 8 kHz', format: mp3, rate: 8_000, options: [...MP3, '-b:a', '16k'] },
  { name: 'MP3, mono', format: mp3, rate: 44_100, options: [...MP3, '-b:a', '64k', '-ac', '1'] },
  {
    name: 'AAC',
    format: adts,
    rate: 44_100,
    options: ['-c:a', 'aac', '-b:a', '96k', '-f', 'adts'],
  },
];

it.for(ENCODINGS)('is cut into frames to the last byte: $name', (encoding, { skip }) => {
  skip(!hasFfmpeg, 'ffmpeg is not installed');
  const file = encoded(encoding);
  const frames = new FrameParser(encoding.format).push(file);
  const bytes = frames.reduce((sum, frame) => sum + frame.bytes.length, 0);
  const seconds = frames.reduce((sum, frame) => sum + frame.durationSeconds, 0);
  expect(file.length - bytes).toBeLessThan(2_000);
  expect(Math.abs(seconds - SECONDS)).toBeLessThan(0.3);
  expect(Buffer.concat(frames.map((frame) => frame.bytes))).toEqual(file.subarray(0, bytes));
});

it.for(ENCODINGS)('is joined on a true frame from anywhere: $name', (encoding, { skip }) => {
  skip(!hasFfmpeg, 'ffmpeg is not installed');
  const file = encoded(encoding);
  const whole = new FrameParser(encoding.format).push(file);
  const lengths = whole.map((frame) => frame.bytes.length);
  const ends = lengths.map((_, i) => lengths.slice(i).reduce((sum, length) => sum + length, 0));
  for (let at = 1; at < 1_500; at += 97) {
    const joined = new FrameParser(encoding.format).push(file.subarray(at));
    const bytes = joined.reduce((sum, frame) => sum + frame.bytes.length, 0);
    expect(ends, `joined at ${at}`).toContain(bytes);
  }
});

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
