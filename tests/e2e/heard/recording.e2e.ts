import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { LONG } from '../listening.ts';
import { servePlayerPage, type PlayerPage } from '#tests/rig/playerPage.ts';

const HOUR = 3_600;
const MUSIC_SECONDS = 900;

/** A tone that rises, in real MP3. */
function music(): Buffer {
  const ffmpeg = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
  const source = [
    '-f',
    'lavfi',
    '-i',
    `aevalsrc=0.3*sin(2*PI*(300+t)*t):s=44100:d=${MUSIC_SECONDS}`,
  ];
  const codec = ['-c:a', 'libmp3lame', '-b:a', '64k', '-write_xing', '0', '-id3v2_version', '0'];
  const args = ['-v', 'error', ...source, ...codec, '-f', 'mp3', 'pipe:1'];
  return execFileSync(ffmpeg, args, { maxBuffer: 50_000_000 });
}

test.describe('an hour of recording, on a real browser’s storage', () => {
  let served: PlayerPage;

  test.beforeAll(async () => {
    served = await servePlayerPage('tests/e2e/pages/longRecording.ts', { '/music.mp3': music() });
  });
  test.afterAll(() => served?.stop());

  const opened = async (context: BrowserContext) => {
    const page = await context.newPage();
    await page.goto(served.url);
    await page.waitForFunction(() => 'longRecording' in globalThis);
    return page;
  };

  test(
    'takes no more memory after three hours than after ten minutes',
    { tag: LONG },
    async ({ context }) => {
      const page = await opened(context);
      const early = await mostBytes(page, 600);
      const late = await mostBytes(page, 3 * HOUR);
      expect(late).toBeLessThan(early * 1.1);
      const [start, end] = await page.evaluate(() => globalThis.longRecording.span());
      expect(end - start).toBeCloseTo(HOUR, -1);
    },
  );

  test('is gone back to at once, wherever it lies', async ({ context }) => {
    const page = await opened(context);
    await page.evaluate(() => globalThis.longRecording.recordFile('/music.mp3'));
    await page.evaluate(() => {
      document.querySelector('button')!.addEventListener('click', globalThis.longRecording.play);
    });
    await page.getByRole('button').click();
    const times: number[] = [];
    for (const seconds of [MUSIC_SECONDS - 30, 5, 400, 200, 29.9, 500, 100]) {
      times.push(await page.evaluate((to) => globalThis.longRecording.seek(to), seconds));
    }
    expect(times.toSorted((a, b) => a - b)[3]).toBeLessThan(200);
  });

  test('leaves nothing behind when it ends, or at the latest with the next visit', async ({
    context,
  }) => {
    const crashed = await opened(context);
    const alive = await opened(context);
    await crashed.evaluate(() => globalThis.longRecording.recordUntil(400));
    await alive.evaluate(() => globalThis.longRecording.recordUntil(500));
    expect(await storedPieces(alive)).toEqual([5, 8]);
    await crashed.close();
    const next = await opened(context);
    await next.evaluate(() => globalThis.longRecording.recordUntil(300));
    expect(await storedPieces(next)).toEqual([2, 8]);
    await alive.evaluate(() => globalThis.longRecording.dispose());
    await expect.poll(() => storedPieces(next)).toEqual([2]);
  });

  test('is deleted by the next page after a crash, but not under another that plays', async ({
    context,
  }) => {
    const crashed = await opened(context);
    const alive = await opened(context);
    await crashed.evaluate(() => globalThis.longRecording.recordUntil(400));
    await alive.evaluate(() => globalThis.longRecording.recordUntil(400));
    await crashed.close();
    const next = await opened(context);
    await next.clock.install();
    await next.evaluate(() => globalThis.longRecording.forgetLeft());
    await next.clock.runFor(11_000);
    expect(await storedPieces(alive)).toEqual([5, 5]);
    await alive.close();
    await expect(async () => {
      await next.evaluate(() => globalThis.longRecording.forgetLeft());
      await next.clock.runFor(11_000);
      expect(await hasDatabase(next)).toBe(false);
    }).toPass();
  });
});

/** Whether anything of a recording is on the disk. */
async function hasDatabase(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await indexedDB.databases()).length > 0);
}

/** The most that was in use, script and sound, in the time that a piece takes to go to the storage. */
async function mostBytes(page: Page, fromSeconds: number): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  let most = 0;
  for (let seconds = fromSeconds; seconds <= fromSeconds + 40; seconds += 10) {
    await page.evaluate((until) => globalThis.longRecording.recordUntil(until), seconds);
    await devtools.send('HeapProfiler.collectGarbage');
    const usage: object = await devtools.send('Runtime.getHeapUsage');
    most = Math.max(most, bytesIn(usage, 'usedSize') + bytesIn(usage, 'backingStorageSize'));
  }
  return most;
}

function bytesIn(usage: object, name: string): number {
  const bytes: unknown = Object.entries(usage).find(([key]) => key === name)?.[1];
  return Number(bytes);
}

/** How many pieces each recording has in the storage, fewest first. */
async function storedPieces(page: Page): Promise<number[]> {
  const counts = await page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.addEventListener('success', () => resolve(request.result));
      });
    const database = await answer(indexedDB.open('longwave.archive'));
    const keys = await answer(
      database.transaction('segments').objectStore('segments').getAllKeys(),
    );
    database.close();
    const byId = Map.groupBy(keys, (key) => JSON.stringify(key).split(',')[0]);
    return [...byId.values()].map(({ length }) => length);
  });
  return counts.toSorted((a, b) => a - b);
}
