import { setTimeout as delay } from 'node:timers/promises';
import { aStation } from '#tests/rig/broadcaster.ts';
import { startHls, type HlsServer } from '#tests/rig/hls.ts';
import { startOrigin, type Origin } from '#tests/rig/origin.ts';
import { startProxy, type Proxy } from '#tests/rig/proxy.ts';
import type { Ear } from '#tests/rig/soundTap.ts';
import {
  control,
  EVERY_ENGINE,
  expect,
  LONG,
  NOT_IN_WEBKIT,
  playerOf,
  pressPlay,
  test,
} from '../listening.ts';

const CHANNEL = 'Alder HLS';
const CARRIER_HZ = 500;
const GONE = 'Birch Gone';
const BACKED = 'Cedar Backed';
const JITTER_SECONDS = 1.5;

const behind = async (ear: Ear) => (await ear.secondsBehind()) ?? Number.NaN;

test.describe('a channel by HLS', () => {
  let hls: HlsServer;
  let origin: Origin;
  let away: Proxy;
  test.beforeAll(async () => {
    hls = await startHls([{ path: '/alder', carrierHz: CARRIER_HZ }], { windowSegments: 15 });
    away = await startProxy(0);
    away.setWeather({ kind: 'answers', status: 404, body: '<p>Not found</p>' });
    const goneUrl = away.url('/live.m3u8');
    const station = (id: string, channel: string, ...urls: readonly string[]) =>
      aStation({
        id,
        callSign: id.toUpperCase(),
        channel,
        streams: urls.map((url) => ({ url, codec: 'aac', bitrateKbps: 128, protocol: 'hls' })),
      });
    origin = await startOrigin({
      network: {
        name: 'Rig Public Radio',
        defaultChannel: 'qald-1',
        regions: [{ id: 'north', name: 'The North' }],
      },
      stations: [
        station('qald', CHANNEL, hls.url('/alder')),
        station('qgon', GONE, goneUrl),
        station('qced', BACKED, goneUrl, hls.url('/alder')),
      ],
    });
  });
  test.afterAll(async () => {
    await origin?.stop();
    await Promise.all([hls?.stop(), away?.stop()]);
  });

  test(
    'is paused and gone on with, gone back in, and left for live',
    { tag: [EVERY_ENGINE, NOT_IN_WEBKIT] },
    async ({ page, ear }) => {
      await page.goto(origin.url);
      await pressPlay(page, CHANNEL);
      await ear.untilHeard(CARRIER_HZ);
      await expect(playerOf(page).getByRole('status')).toHaveText(`Playing ${CHANNEL} live`);
      const atStart = await behind(ear);
      expect(atStart).toBeLessThan(20);

      await control(page, `Pause ${CHANNEL}`).click();
      await ear.untilSilent();
      await delay(5_000);
      await control(page, `Resume ${CHANNEL}`).click();
      await ear.untilSound();
      const afterPause = await behind(ear);
      expect(afterPause - atStart).toBeGreaterThan(5 - JITTER_SECONDS);
      expect(afterPause - atStart).toBeLessThan(9);

      await control(page, 'Back 15 seconds').click();
      await expect
        .poll(async () => Math.abs((await behind(ear)) - afterPause - 15))
        .toBeLessThanOrEqual(JITTER_SECONDS + 1);

      await playerOf(page)
        .getByRole('button', { name: /Go to live$/ })
        .click();
      await expect.poll(() => behind(ear)).toBeLessThanOrEqual(atStart + JITTER_SECONDS + 4);
    },
  );

  test('is not heard to falter while its server is away', async ({ page, ear }) => {
    await page.goto(origin.url);
    await pressPlay(page, CHANNEL);
    await ear.untilHeard(CARRIER_HZ);
    await delay(3_000);
    const start = await ear.now();
    await hls.kill();
    await delay(8_000);
    await hls.revive();
    await delay(12_000);
    expect(await ear.longestSilenceMs(start)).toBeLessThan(250);
    await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  });

  test(
    'has a reserve at once, for who wants one, and nobody hears a dropout that is shorter',
    { tag: LONG },
    async ({ page, ear }) => {
      await page.addInitScript(() => {
        const settings = { reserveSeconds: 30, hasShortcuts: true };
        localStorage.setItem('longwave.settings', JSON.stringify(settings));
      });
      await page.goto(origin.url);
      await pressPlay(page, CHANNEL);
      await ear.untilHeard(CARRIER_HZ);
      expect(await behind(ear)).toBeGreaterThan(30 - JITTER_SECONDS);
      expect(await behind(ear)).toBeLessThan(45);
      await expect(playerOf(page).getByText(/^(2[5-9]|3\d) s buffered$/)).toBeVisible();
      await expect(playerOf(page).getByRole('status')).toHaveText(`Playing ${CHANNEL} behind live`);
      const start = await ear.now();
      await hls.kill();
      await delay(20_000);
      await hls.revive();
      await delay(8_000);
      expect(await ear.longestSilenceMs(start)).toBeLessThan(100);
      await expect(playerOf(page).getByText(/^(2[0-9]|3\d) s buffered$/)).toBeVisible();
    },
  );

  test('is heard from its next stream when the first is not there', async ({ page, ear }) => {
    await page.goto(`${origin.url}/stations/qced`);
    await page
      .getByRole('main')
      .getByRole('button', { name: `Play ${BACKED} live` })
      .first()
      .click();
    await ear.untilHeard(CARRIER_HZ);
    await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  });

  test('that is not there is told in words', async ({ page }) => {
    await page.goto(`${origin.url}/stations/qgon`);
    await page
      .getByRole('main')
      .getByRole('button', { name: `Play ${GONE} live` })
      .first()
      .click();
    await expect(playerOf(page).getByRole('status')).toContainText('(404)');
  });
});
