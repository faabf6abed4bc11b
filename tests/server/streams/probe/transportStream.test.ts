import { execFileSync, spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTransportStream, transportStreamCodec } from '#server/streams/probe/transportStream.ts';

const FFMPEG = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
const hasFfmpeg = spawnSync(FFMPEG, ['-version']).status === 0;

it.for([
  ['aac', 'aac'],
  ['libmp3lame', 'mp3'],
] as const)('reads in a transport stream what is in it: %s', ([encoder, codec], { skip }) => {
  skip(!hasFfmpeg, 'ffmpeg is not installed');
  const source = ['-v', 'error', '-f', 'lavfi', '-i', 'sine=440', '-t', '2', '-c:a', encoder];
  const segment = execFileSync(FFMPEG, [...source, '-f', 'mpegts', '-']);

  expect(isTransportStream(segment)).toBe(true);
  expect(transportStreamCodec(segment)).toBe(codec);
});

it('says nothing, and never throws, of what is none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1_000 }), (bytes) => {
      expect(['mp3', 'aac', null]).toContain(transportStreamCodec(bytes));
    }),
  );
  expect(isTransportStream(new Uint8Array(1_000))).toBe(false);
});
