import { execFileSync, spawnSync } from 'node:child_process';
import { assert, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureAudio } from '#server/streams/probe/measureAudio.ts';
import {
  adtsFrame,
  bytesOf,
  frameRun,
  id3Tag,
  mp3Frame,
  textBytes,
} from '#tests/support/frames.ts';

const FFMPEG = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
const hasFfmpeg = spawnSync(FFMPEG, ['-version']).status === 0;

describe('what a piece of a stream is', () => {
  it('is told by its frames: MP3', () => {
    const measured = measureAudio(bytesOf(...frameRun(100, (seed) => mp3Frame(seed))));

    expect(measured).toMatchObject({ codec: 'mp3', sound: 'heard' });
    expect(measured?.bitrateKbps).toBeCloseTo(128, -1);
    expect(measured?.seconds).toBeCloseTo(2.6, 1);
  });

  it('is told by its frames: AAC', () => {
    const measured = measureAudio(bytesOf(...frameRun(100, (seed) => adtsFrame(seed))));

    expect(measured).toMatchObject({ codec: 'aac', sound: null });
    expect(measured?.bitrateKbps).toBeCloseTo(69, 0);
  });

  it('is told wherever it was joined, and behind a tag', () => {
    const frames = bytesOf(...frameRun(20, (seed) => mp3Frame(seed)));

    expect(measureAudio(frames.subarray(123))?.codec).toBe('mp3');
    expect(measureAudio(bytesOf(id3Tag(500), frames))?.codec).toBe('mp3');
  });

  it.each([
    ['a page', '<!doctype html><p>Hello</p>'.repeat(100)],
    ['nothing', ''],
  ])('is not sound where it is %s', (_, text) => {
    expect(measureAudio(textBytes(text))).toBeNull();
  });

  it('is something or nothing, and never an error, whatever the bytes', () => {
    assert(
      property(uint8Array({ maxLength: 4_000 }), (bytes) => {
        const measured = measureAudio(bytes);
        expect(measured === null || measured.seconds > 0).toBe(true);
      }),
    );
  });
});

const SOURCES = [
  { name: 'a tone', source: 'sine=440:r=44100', sound: { mp3: 'heard', aac: null } },
  {
    name: 'digital silence',
    source: 'anullsrc=r=44100:cl=stereo',
    sound: { mp3: 'silent', aac: 'silent' },
  },
  {
    name: 'digital silence of a small station',
    source: 'anullsrc=r=22050:cl=mono',
    sound: { mp3: 'silent', aac: 'silent' },
  },
] as const;

it.for(SOURCES)('hears whether it is silent: $name', ({ source, sound }, { skip }) => {
  skip(!hasFfmpeg, 'ffmpeg is not installed');

  expect(measureAudio(encoded(source, 'mp3'))?.sound).toBe(sound.mp3);
  expect(measureAudio(encoded(source, 'adts'))?.sound).toBe(sound.aac);
});

function encoded(source: string, format: 'mp3' | 'adts'): Uint8Array {
  const options = ['-v', 'error', '-f', 'lavfi', '-i', source, '-t', '4', '-b:a', '64k'];
  const file = execFileSync(
    FFMPEG,
    [...options, '-write_xing', '0', '-f', format, '-'].filter(
      (option) => format === 'mp3' || !/xing|^0$/.test(option),
    ),
  );
  // As a listener joins it.
  return file.subarray(Math.floor(file.length / 4));
}
