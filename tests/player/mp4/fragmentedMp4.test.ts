import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { concatBytes } from '#audio/concatBytes.ts';
import { secondsOf, type Frame, type FrameMime } from '#audio/frame.ts';
import { fragmentedMp4 } from '#player/mp4/fragmentedMp4.ts';
import {
  encoded,
  ENCODINGS,
  FFMPEG,
  FFPROBE,
  framesOf,
  hasFfmpeg,
  type Encoding,
} from '#tests/support/encodedSound.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'longwave-mp4-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As pieces of these many frames come, in turn. */
const PIECES = [1, 40, 3, 17, 2];
const FORGETFUL = 5;

it.for(ENCODINGS)('is read by another program frame for frame: $name', (encoding, { skip }) => {
  skip(!hasFfmpeg, 'ffmpeg is not installed');
  const { format } = encoding;
  const frames = framesOf(format, encoded(encoding));
  const file = packed(frames, format.mime);
  const packets = packetsIn(file);
  expect(packets.map(({ size }) => size)).toEqual(
    frames.map(({ bytes }) => bytes.length - storedWithout(encoding, bytes)),
  );
  const { samples, rate } = shapeOf(encoding);
  expect(packets.map(({ pts }) => pts)).toEqual(frames.map((_, index) => index * samples));
  // ffprobe says nothing of the first in AAC.
  expect(new Set(packets.slice(1).map(({ duration }) => duration))).toEqual(new Set([samples]));
  expect(secondsOf(frames)).toBeCloseTo((frames.length * samples) / rate, 6);
  expect(said(file)).toBe('');
});

it.for(ENCODINGS)('decodes to the same sound as without it: $name', (encoding, { skip }) => {
  skip(!hasFfmpeg, 'ffmpeg is not installed');
  const { format } = encoding;
  const frames = framesOf(format, encoded(encoding));
  const bare = path.join(folder, 'bare');
  writeFileSync(bare, concatBytes(frames.map(({ bytes }) => bytes)));
  const raw = decoded(['-f', format.mime === 'audio/aac' ? 'aac' : 'mp3', '-i', bare]);
  expect(decoded(['-i', packed(frames, format.mime)]).equals(raw)).toBe(true);
});

it('says anew what the stream is where that changes, and goes on at the same moment', ({
  skip,
}) => {
  skip(!hasFfmpeg, 'ffmpeg is not installed');
  const [first, second] = ['MP3, 128 kbit/s', 'MP3, MPEG 2 at 24 kHz'].map((name) => {
    const encoding = ENCODINGS.find((one) => one.name === name)!;
    return framesOf(encoding.format, encoded(encoding)).slice(0, 20);
  });
  const container = fragmentedMp4();
  const both = [...first!, ...second!].map(({ bytes }) => bytes);
  const text = Buffer.from(container.pack(concatBytes(both), 'audio/mpeg', 0)).toString('latin1');
  expect(text.match(/moov/g)).toHaveLength(2);
  const startSamples = Math.round(secondsOf(first!) * 24_000);
  expect(timesIn(text)).toEqual([0, startSamples]);
});

it('says what the stream is once, and again when that may not have arrived', ({ skip }) => {
  skip(!hasFfmpeg, 'ffmpeg is not installed');
  const encoding = ENCODINGS[0]!;
  const [frame] = framesOf(encoding.format, encoded(encoding));
  const container = fragmentedMp4();
  const saysWhat = () =>
    Buffer.from(container.pack(frame!.bytes, 'audio/mpeg', 0)).includes('moov');
  expect([saysWhat(), saysWhat()]).toEqual([true, false]);
  container.forget();
  expect([saysWhat(), saysWhat()]).toEqual([true, false]);
});

it('leaves out what is no frame, and packs nothing of nothing', () => {
  expect(fragmentedMp4().pack(new Uint8Array(0), 'audio/aac', 0)).toHaveLength(0);
  expect(fragmentedMp4().pack(Uint8Array.of(1, 2, 3, 4), 'audio/mpeg', 0)).toHaveLength(0);
});

/** A file of all that was packed, piece after piece. */
function packed(frames: readonly Frame[], mime: FrameMime): string {
  const container = fragmentedMp4();
  const parts: Uint8Array[] = [];
  let at = 0;
  for (let piece = 0; at < frames.length; piece += 1) {
    const next = frames.slice(at, at + PIECES[piece % PIECES.length]!);
    if (piece % FORGETFUL === FORGETFUL - 1) container.forget();
    const bytes = concatBytes(next.map((frame) => frame.bytes));
    parts.push(container.pack(bytes, mime, secondsOf(frames.slice(0, at))));
    at += next.length;
  }
  const file = path.join(folder, `${mime.slice(6)}.mp4`);
  writeFileSync(file, concatBytes(parts));
  return file;
}

function packetsIn(file: string) {
  const args = ['-v', 'error', '-show_entries', 'packet=pts,duration,size', '-of', 'csv=p=0', file];
  const shown = execFileSync(FFPROBE, args, { encoding: 'utf8' });
  return shown
    .trim()
    .split('\n')
    .map((line) => {
      const [pts, duration, size] = line.split(',').map(Number);
      return { pts, duration, size };
    });
}

/** Its complaints. */
function said(file: string): string {
  const args = ['-v', 'warning', '-i', file, '-f', 'null', '-'];
  return execFileSync(FFMPEG, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function decoded(input: readonly string[]): Buffer {
  const args = ['-v', 'error', '-flags2', '-skip_manual', ...input, '-f', 's16le', '-'];
  return execFileSync(FFMPEG, args, { maxBuffer: 10_000_000 });
}

function storedWithout({ format }: Encoding, bytes: Uint8Array): number {
  if (format.mime === 'audio/mpeg') return 0;
  return (bytes[1]! & 1) === 1 ? 7 : 9;
}

function shapeOf({ format, rate }: Encoding): { samples: number; rate: number } {
  if (format.mime === 'audio/aac') return { samples: 1_024, rate };
  return { samples: rate >= 32_000 ? 1_152 : 576, rate };
}

/** The moments at which fragments begin, in samples. */
function timesIn(text: string): readonly number[] {
  return [...text.matchAll(/tfdt/g)].map(({ index }) =>
    Buffer.from(text.slice(index + 8, index + 16), 'latin1').readUIntBE(2, 6),
  );
}
