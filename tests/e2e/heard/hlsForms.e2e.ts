import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { aStation } from '#tests/rig/broadcaster.ts';
import { startHls, type HlsServer } from '#tests/rig/hls.ts';
import { startOrigin, type Origin } from '#tests/rig/origin.ts';
import { startProxy, type Proxy } from '#tests/rig/proxy.ts';
import { CLOCK_SECONDS, tuneOf } from '#tests/rig/signal.ts';
import type { Ear } from '#tests/rig/soundTap.ts';
import { falselyPlayingMs, sayingsOf, tapState } from '#tests/rig/stateTap.ts';
import { control, expect, LONG, playerOf, strayTo, test } from '../listening.ts';

const SEGMENT_SECONDS = 2;
const RICH_HZ = 500;
const LEAN_HZ = 1300;
const SHORT_HZ = 1500;
const FORMS = [
  { name: 'ts', form: 'ts', carrierHz: RICH_HZ, hasTitles: true },
  { name: 'fmp4', form: 'fmp4', carrierHz: 700, hasTitles: false },
  { name: 'adts', form: 'aac', carrierHz: 900, hasTitles: true },
  { name: 'mpeg', form: 'mp3', carrierHz: 1100, hasTitles: true },
] as const;
const CLOCKS = ['none', 'hour-off', 'jumps'] as const;

test.describe('HLS in the forms that stations send', () => {
  let hls: HlsServer;
  let short: HlsServer;
  let line: Proxy;
  let shortLine: Proxy;
  let origin: Origin;
  test.beforeAll(async () => {
    [hls, short] = await Promise.all([
      startHls(
        [
          ...FORMS.map(({ name, ...feed }) => ({ path: `/${name}`, ...feed })),
          { path: '/lean', carrierHz: LEAN_HZ, bitrateKbps: 64 },
        ],
        {
          segmentSeconds: SEGMENT_SECONDS,
          windowSegments: 12,
          masters: { '/both': ['/lean', '/ts'] },
        },
      ),
      startHls([{ path: '/short', carrierHz: SHORT_HZ }], { segmentSeconds: 1, windowSegments: 4 }),
    ]);
    [line, shortLine] = await Promise.all([startProxy(hls.port), startProxy(short.port)]);
    const urls: Readonly<Record<string, string>> = {
      ...Object.fromEntries(FORMS.map(({ name }) => [name, hls.url(`/${name}`)])),
      ...Object.fromEntries(CLOCKS.map((clock) => [clock, hls.url('/ts', clock)])),
      both: line.url('/both/live.m3u8'),
      short: shortLine.url('/short/live.m3u8'),
    };
    origin = await startOrigin({
      network: { name: 'Rig Public Radio', regions: [{ id: 'north', name: 'The North' }] },
      stations: Object.entries(urls).map(([name, url]) =>
        aStation({
          id: name,
          callSign: name.toUpperCase(),
          channel: channelOf(name),
          streams: [{ url, codec: 'aac', bitrateKbps: 128, protocol: 'hls' }],
        }),
      ),
    });
  });
  test.afterAll(async () => {
    await origin?.stop();
    await Promise.all([line?.stop(), shortLine?.stop()]);
    await Promise.all([hls?.stop(), short?.stop()]);
  });

  test('is heard without a seam, and named as it is heard', async ({ page, ear }) => {
    await page.goto(origin.url);
    for (const { name, carrierHz, hasTitles } of FORMS) {
      await play(page, name);
      await ear.untilHeard(carrierHz);
      const from = await ear.now();
      for (let second = 0; second < 3; second += 1) {
        await delay(1_000);
        if (hasTitles) await expectHeardTitle(page, ear);
      }
      const span = await ear.span(from);
      expect(span, name).toMatchObject({ seams: [], clicks: 0, carriersHz: [carrierHz] });
      expect(span.longestSilenceMs, name).toBeLessThan(30);
      expect(await ear.secondsBehind(), name).toBeLessThan(12);
      await expect(playerOf(page)).toContainText(`Playing ${channelOf(name)} live`);
    }
  });

  test('says truly how far behind live it is, whatever a playlist says of the clock', async ({
    page,
    ear,
  }) => {
    await page.goto(origin.url);
    for (const clock of CLOCKS) {
      await play(page, clock);
      await expect(playerOf(page)).toContainText(`Playing ${channelOf(clock)} live`);
      await ear.untilHeard(RICH_HZ);
      await control(page, 'Back 15 seconds').click();
      await expect(playerOf(page)).toContainText(`Playing ${channelOf(clock)} behind live`);
      await delay(1_500);
      const behind = (await ear.secondsBehind()) ?? Number.NaN;
      expect(behind, clock).toBeGreaterThan(15);
      const [, minutes, seconds] = /(\d+):(\d\d) behind live/.exec(await said(page)) ?? [];
      // What is being made has not come yet: it is behind the station, but not behind live.
      const undue = behind - (Number(minutes) * 60 + Number(seconds));
      expect(undue, clock).toBeGreaterThan(-1.5);
      expect(undue, clock).toBeLessThan(2 * SEGMENT_SECONDS);
      await expectHeardTitle(page, ear);
      const place = await page
        .getByRole('slider', { name: 'Timeline' })
        .getAttribute('aria-valuetext');
      const heard = [-4, 0, 4].map((by) => wallClock(Date.now() - (behind + by) * 1_000));
      expect(heard, clock).toContain(/, (.+)$/.exec(place ?? '')?.[1]);
    }
  });

  test('rises to what the line carries, and falls without a silence', async ({ page, ear }) => {
    await page.goto(origin.url);
    const from = await page.evaluate(() => Date.now());
    await play(page, 'both');
    await ear.untilHeard(RICH_HZ);
    const soundedMs = (await ear.firstSoundAfter(from))! - from;
    expect(soundedMs).toBeLessThan(3_000);
    const slowFrom = await ear.now();
    line.setWeather({ kind: 'slow', kbps: 100 });
    await ear.untilHeard(LEAN_HZ, 25_000);
    line.setWeather({ kind: 'fair' });
    const span = await ear.span(slowFrom);
    expect(span.longestSilenceMs).toBeLessThan(50);
    expect(span.repeatedMs + span.skippedMs).toBeLessThan(150);
  });

  test(
    'goes on with the oldest that there is after a pause that was too long',
    { tag: LONG },
    async ({ page, ear }) => {
      await page.goto(origin.url);
      await play(page, 'short');
      await ear.untilHeard(SHORT_HZ);
      await control(page, `Pause ${channelOf('short')}`).click();
      await ear.untilSilent();
      // As when the device sleeps.
      shortLine.setWeather({ kind: 'refuses' });
      await delay(6_000);
      shortLine.setWeather({ kind: 'fair' });
      await control(page, `Resume ${channelOf('short')}`).click();
      await ear.untilSound();
      const lost = playerOf(page).getByText('The moment you paused at is no longer saved.');
      await expect(lost).toBeVisible();
      await ear.untilSound();
      await delay(1_000);
      const behind = await ear.secondsBehind();
      expect(behind).toBeGreaterThanOrEqual(3);
      expect(behind).toBeLessThanOrEqual(6);
      await control(page, `Pause ${channelOf('short')}`).click();
      await expect(lost).toBeHidden();
    },
  );

  test(
    'is heard again, and nothing of it twice, when its encoder counts from nought',
    { tag: LONG },
    async ({ page, ear, context }) => {
      await tapState(context);
      await page.goto(origin.url);
      await play(page, 'ts');
      await ear.untilHeard(RICH_HZ);
      const from = await ear.now();
      await hls.stopEncoder();
      await hls.startEncoder({ isCountedAnew: true, isTold: true });
      await delay(7_000);
      const atOnce = await ear.span(from);
      expect(atOnce.longestSilenceMs).toBeLessThan(1_000 * SEGMENT_SECONDS);
      expect(atOnce.repeatedMs).toBeLessThan(100);

      await hls.stopEncoder();
      await ear.untilSilent();
      await expect(playerOf(page)).toHaveAttribute('data-state', 'reconnecting');
      await hls.startEncoder({ isCountedAnew: true, isTold: false });
      await ear.untilSound(1_000 * SEGMENT_SECONDS + 2_500);
      await delay(3_000);
      await expect(playerOf(page)).toContainText(`Playing ${channelOf('ts')} live`);
      const span = await ear.span(from);
      expect(span.repeatedMs).toBeLessThan(100);
      expect(await ear.secondsBehind()).toBeLessThan(10);
      expect(falselyPlayingMs(await sayingsOf(page), span.silences)).toBeLessThan(300);
    },
  );
});

function channelOf(name: string): string {
  return `Alder ${name}`;
}

async function play(page: Page, name: string): Promise<void> {
  await strayTo(page, `/stations/${name}`);
  await page
    .getByRole('main')
    .getByRole('button', { name: `Play ${channelOf(name)} live` })
    .first()
    .click();
}

async function said(page: Page): Promise<string> {
  return playerOf(page).innerText();
}

/** It is shown by the second, and packed audio tells it by the segment. */
async function expectHeardTitle(page: Page, ear: Ear): Promise<void> {
  const [{ second }, words] = await Promise.all([ear.hear(), said(page)]);
  const tunes = [0, SEGMENT_SECONDS + 1].map((ago) =>
    tuneOf((second! - ago + CLOCK_SECONDS) % CLOCK_SECONDS),
  );
  expect(tunes).toContain(/Tune \d+/.exec(words)?.[0]);
}

/** As the network's stations have it. */
function wallClock(ms: number): string {
  return new Intl.DateTimeFormat('en-US', {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'America/New_York',
  }).format(ms);
}
