import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { servePlayerPage } from '#tests/rig/playerPage.ts';

/** A second from the middle of a stream. */
function encoded(expression: string, codec: string): Buffer {
  const ffmpeg = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
  const source = ['-f', 'lavfi', '-i', `aevalsrc=${expression}:s=44100:d=3`];
  const all = execFileSync(ffmpeg, ['-v', 'error', ...source, ...codec.split(' '), 'pipe:1']);
  return all.subarray(Math.floor(all.length / 3), Math.floor((all.length * 2) / 3));
}

const MP3 = '-c:a libmp3lame -b:a 128k -f mp3';
const AAC = '-c:a aac -b:a 96k -f adts';
const TONE = '0.1*sin(1000*2*PI*t)';

test('a browser tells how loud a second of a stream is', async ({ page }) => {
  const served = await servePlayerPage('tests/e2e/pages/decodedLevels.ts', {
    '/tone.mp3': encoded(TONE, MP3),
    '/tone.aac': encoded(TONE, AAC),
    '/silence.mp3': encoded('0', MP3),
    '/silence.aac': encoded('0', AAC),
    '/text': Buffer.from('No sound at all. '.repeat(100)),
  });
  await page.goto(served.url);
  await page.waitForFunction(() => 'peakAt' in globalThis);
  const peakAt = (path: string) =>
    page.evaluate((url) => globalThis.peakAt(url), path).then(Number.parseFloat);
  expect(await peakAt('/tone.mp3')).toBeCloseTo(-20, -1);
  expect(await peakAt('/tone.aac')).toBeCloseTo(-20, -1);
  expect(await peakAt('/silence.mp3')).toBeLessThan(-70);
  expect(await peakAt('/silence.aac')).toBeLessThan(-70);
  expect(await peakAt('/text')).toBeNaN();
  served.stop();
});
