import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { BrowserContext, Page } from '@playwright/test';
import { listenAnywhere } from '#tests/rig/freePort.ts';
import { aStation, NEWS } from '#tests/rig/broadcaster.ts';
import { startHls, type HlsServer } from '#tests/rig/hls.ts';
import { startOrigin, type Origin } from '#tests/rig/origin.ts';
import { earOn, tapSound } from '#tests/rig/soundTap.ts';
import { control, expect, playerOf, test } from '../listening.ts';

/** The element's own start and end of a stream take their time. */
const PATIENCE_MS = 40_000;

/** As on an iPhone of some years ago: streams are left to the element itself. */
async function withoutMediaSource(context: BrowserContext): Promise<void> {
  await tapSound(context, { crossOrigin: true });
  await context.addInitScript(() => {
    for (const name of ['MediaSource', 'ManagedMediaSource', 'WebKitMediaSource']) {
      Reflect.deleteProperty(window, name);
    }
  });
}

/** As on an iPhone of today. */
async function managedMediaSource(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { ManagedMediaSource: window.MediaSource });
    Reflect.deleteProperty(window, 'MediaSource');
  });
}

declare global {
  interface Window {
    elements: HTMLMediaElement[];
  }
}

/** The browser hides these samples from everyone; the playhead is there to be read. */
async function noteElements(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.elements = [];
    window.Audio = new Proxy(window.Audio, {
      construct: (Element, given: [string?]) => {
        const element = new Element(...given);
        window.elements.push(element);
        return element;
      },
    });
  });
}

async function press(page: Page, channel: string): Promise<void> {
  await control(page, `Play ${channel} live`).click();
  await expect(playerOf(page)).toHaveAttribute('data-state', 'playing', { timeout: PATIENCE_MS });
}

async function untilMoving(page: Page): Promise<void> {
  const furthest = () =>
    page.evaluate(() => Math.max(...window.elements.map(({ currentTime }) => currentTime)));
  const before = await furthest();
  await expect.poll(furthest, { timeout: PATIENCE_MS }).toBeGreaterThan(before + 1);
}

test.describe.configure({ timeout: 3 * PATIENCE_MS });

test.describe('in a browser without MediaSource', () => {
  test('an Icecast stream is heard, and its backup when it is gone', async ({
    page,
    context,
    broadcaster,
  }) => {
    await withoutMediaSource(context);
    const ear = earOn(page);
    await page.goto(broadcaster.origin.url);
    await press(page, NEWS.name);
    await ear.untilHeard(NEWS.primaryHz, PATIENCE_MS);
    await expect(control(page, `Stop ${NEWS.name}`)).toBeVisible();
    await expect(control(page, `Pause ${NEWS.name}`)).toHaveCount(0);
    await expect(playerOf(page).getByRole('slider', { name: 'Timeline' })).toHaveCount(0);

    broadcaster.primaryLine.setWeather({ kind: 'refuses' });
    try {
      await ear.untilHeard(NEWS.backupHz, PATIENCE_MS);
      await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
      await control(page, `Stop ${NEWS.name}`).click();
      await ear.untilSilent();
      await expect.poll(() => broadcaster.backupLine.open()).toBe(0);
    } finally {
      broadcaster.primaryLine.setWeather({ kind: 'fair' });
    }
  });

  test.describe('HLS', () => {
    const CHANNEL = 'Alder HLS';
    const CARRIER_HZ = 500;
    let hls: HlsServer;
    let origin: Origin;
    test.beforeAll(async () => {
      hls = await startHls([{ path: '/alder', carrierHz: CARRIER_HZ }]);
      const stream = { url: hls.url('/alder'), codec: 'aac', bitrateKbps: 128, protocol: 'hls' };
      origin = await startOrigin({
        network: {
          name: 'Rig Public Radio',
          defaultChannel: 'qald-1',
          regions: [{ id: 'north', name: 'The North' }],
        },
        stations: [aStation({ id: 'qald', callSign: 'QALD', channel: CHANNEL, streams: [stream] })],
      });
    });
    test.afterAll(async () => {
      await origin?.stop();
      await hls?.stop();
    });

    test('is heard, with its timeline, where MediaSource has its other name', async ({
      page,
      ear,
    }) => {
      await managedMediaSource(page);
      await page.goto(origin.url);
      await press(page, CHANNEL);
      await ear.untilHeard(CARRIER_HZ);
      await expect(control(page, `Pause ${CHANNEL}`)).toBeVisible();
      await expect(playerOf(page).getByRole('slider', { name: 'Timeline' })).toBeVisible();
    });

    test("is heard by the browser's own", async ({ page, context }) => {
      await withoutMediaSource(context);
      const ear = earOn(page);
      await page.goto(origin.url);
      await press(page, CHANNEL);
      await ear.untilHeard(CARRIER_HZ, PATIENCE_MS);
      await expect(control(page, `Stop ${CHANNEL}`)).toBeVisible();
    });
  });
});

test('an Icecast stream is recorded where MediaSource has its other name', async ({
  page,
  ear,
  broadcaster,
}) => {
  await managedMediaSource(page);
  await page.goto(broadcaster.origin.url);
  await press(page, NEWS.name);
  await ear.untilHeard(NEWS.primaryHz);
  await expect(control(page, `Pause ${NEWS.name}`)).toBeVisible();
});

test('a server that no script may read is left to the element, and remembered', async ({
  page,
  context,
  broadcaster,
}) => {
  const asked: IncomingHttpHeaders[] = [];
  const ending = new AbortController();
  const server = createServer(({ headers }, answer) => {
    asked.push(headers);
    request(broadcaster.primary.url('/news.mp3'), { signal: ending.signal }, (stream) => {
      answer.writeHead(200, { 'content-type': 'audio/mpeg' });
      stream.on('error', () => answer.destroy()).pipe(answer);
    })
      .on('error', () => answer.destroy())
      .end();
  });
  const url = `http://127.0.0.1:${await listenAnywhere(server)}/news.mp3`;
  const origin = await startOrigin({
    network: {
      name: 'Rig Public Radio',
      defaultChannel: 'qald-1',
      regions: [{ id: 'north', name: 'The North' }],
    },
    stations: [
      aStation({
        id: 'qald',
        callSign: 'QALD',
        channel: NEWS.name,
        streams: [{ url, codec: 'mp3', bitrateKbps: 128, protocol: 'icecast' }],
      }),
    ],
    probe: 'off',
  });
  const isByElement = () => asked.map((headers) => headers['sec-fetch-dest'] === 'audio');
  try {
    await noteElements(context);
    await page.goto(origin.url);
    await press(page, NEWS.name);
    await untilMoving(page);
    expect(isByElement()).toContain(false);
    await expect(control(page, `Stop ${NEWS.name}`)).toBeVisible();

    asked.length = 0;
    await page.reload();
    await press(page, NEWS.name);
    await untilMoving(page);
    expect(isByElement()).not.toContain(false);
  } finally {
    await origin.stop();
    ending.abort();
    server.close();
    server.closeAllConnections();
  }
});
