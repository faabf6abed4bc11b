import { execFileSync, spawnSync } from 'node:child_process';
import { adts } from '#audio/adts.ts';
import type { Frame, FrameFormat } from '#audio/frame.ts';
import { FrameParser } from '#audio/frameParser.ts';
import { mp3 } from '#audio/mp3.ts';

export const FFMPEG = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
export const FFPROBE = FFMPEG.replace(/ffmpeg$/, 'ffprobe');
export const hasFfmpeg = spawnSync(FFMPEG, ['-version']).status === 0;

/** How long each sounds. */
export const SECONDS = 3;

const MP3 = ['-c:a', 'libmp3lame', '-f', 'mp3'];
const BARE = ['-write_xing', '0', '-id3v2_version', '0'];
const AAC = ['-c:a', 'aac', '-f', 'adts'];
/** What a stream may be encoded as. */
export const ENCODINGS = [
  { name: 'MP3, 128 kbit/s', rate: 44_100, options: [...MP3, ...BARE, '-b:a', '128k'] },
  { name: 'MP3, variable bit rate', rate: 44_100, options: [...MP3, ...BARE, '-q:a', '4'] },
  { name: 'MP3 with a tag and a Xing frame', rate: 48_000, options: [...MP3, '-q:a', '6'] },
  { name: 'MP3, MPEG 2 at 24 kHz', rate: 24_000, options: [...MP3, ...BARE, '-b:a', '48k'] },
  { name: 'MP3, MPEG 2.5 at 8 kHz', rate: 8_000, options: [...MP3, ...BARE, '-b:a', '16k'] },
  { name: 'MP3, mono', rate: 44_100, options: [...MP3, ...BARE, '-b:a', '64k', '-ac', '1'] },
  { name: 'AAC', rate: 44_100, options: [...AAC, '-b:a', '96k'] },
  { name: 'AAC at 22.05 kHz', rate: 22_050, options: [...AAC, '-b:a', '32k'] },
].map((one) => ({ ...one, format: one.options.includes('adts') ? adts : mp3 }));

export type Encoding = (typeof ENCODINGS)[number];

/** All but the last: that is held until another begins. */
export function framesOf(format: FrameFormat, file: Buffer): readonly Frame[] {
  return new FrameParser(format).push(file);
}

const files = new Map<string, Buffer>();

/** Tones over noise, so that the encoder has something to choose. */
export function encoded({ name, rate, options }: Encoding): Buffer {
  const sound = 'aevalsrc=0.3*sin(440*2*PI*t)+0.2*sin(1200*2*PI*t*t)+0.1*random(0)';
  const input = ['-f', 'lavfi', '-i', `${sound}:s=${rate}:d=${SECONDS}`];
  const args = ['-v', 'error', ...input, '-map_metadata', '-1', ...options, 'pipe:1'];
  const file = files.get(name) ?? execFileSync(FFMPEG, args, { maxBuffer: 10_000_000 });
  files.set(name, file);
  return file;
}
