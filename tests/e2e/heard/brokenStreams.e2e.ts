import { startOrigin, type Origin } from '#tests/rig/origin.ts';
import { aStation } from '#tests/rig/broadcaster.ts';
import { startProxy, type Proxy } from '#tests/rig/proxy.ts';
import { control, expect, playerOf, test } from '../listening.ts';

const PLAYLIST = '[playlist]\nNumberOfEntries=1\nFile1=http://streams.example.org/alder.mp3\n';
const PAGE = '<!doctype html><title>Alder Radio</title><p>Welcome to our stream page.</p>';

/** Streams that are none, each with what the listener is told. */
const STREAMS = [
  {
    id: 'qpag',
    channel: 'Alder Page',
    status: 200,
    contentType: 'text/html',
    body: PAGE,
    words: 'a web page, not',
  },
  {
    id: 'qlis',
    channel: 'Birch List',
    status: 200,
    contentType: 'audio/x-scpls',
    body: PLAYLIST,
    words: 'a playlist file',
  },
  {
    id: 'qgon',
    channel: 'Cedar Gone',
    status: 404,
    contentType: 'text/html',
    body: '<p>Not found</p>',
    words: '(404)',
  },
] as const;

test.describe('a stream that is none', () => {
  const servers: Proxy[] = [];
  let origin: Origin;
  test.beforeAll(async () => {
    const stations = [];
    for (const { id, channel, ...answer } of STREAMS) {
      const server = await startProxy(0);
      server.setWeather({ kind: 'answers', ...answer });
      servers.push(server);
      const stream = { url: server.url('/live.mp3'), codec: 'mp3', protocol: 'icecast' };
      stations.push(aStation({ id, callSign: id.toUpperCase(), channel, streams: [stream] }));
    }
    origin = await startOrigin({
      network: { name: 'Rig Public Radio', regions: [{ id: 'north', name: 'The North' }] },
      stations,
    });
  });
  test.afterAll(async () => {
    await origin?.stop();
    await Promise.all(servers.map((server) => server.stop()));
  });

  for (const { id, channel, words } of STREAMS) {
    test(`is told in words: ${words}`, async ({ page }) => {
      await page.goto(`${origin.url}/stations/${id}`);
      await page
        .getByRole('main')
        .getByRole('button', { name: `Play ${channel} live` })
        .first()
        .click();
      const status = playerOf(page).getByRole('status');
      await expect(status).toContainText(`${channel} is not available right now.`);
      await expect(status).toContainText(words);
      await expect(playerOf(page)).toHaveAttribute('data-state', /reconnecting|failed/);
      await expect(
        control(page, `Stop trying ${channel}`)
          .or(control(page, `Play ${channel} live`))
          .first(),
      ).toBeVisible();
    });
  }

  for (const viewport of [
    { width: 360, height: 740 },
    { width: 768, height: 900 },
    { width: 1280, height: 800 },
  ]) {
    test(`leaves the bar as high as it is, ${viewport.width} px wide`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const [{ id, channel }] = [STREAMS[2]];
      await page.goto(`${origin.url}/stations/${id}`);
      const bar = playerOf(page);
      await expect(bar.getByRole('button', { name: /^Play / })).toBeVisible();
      const height = async () => (await bar.boundingBox())!.height;
      const calm = await height();
      const main = page.getByRole('main');
      await main
        .getByRole('button', { name: `Play ${channel} live` })
        .first()
        .click();
      await expect(bar.getByText(`${channel}: Nothing is on the air there.`)).toBeVisible();
      expect(await height()).toBe(calm);
      await control(page, `Stop trying ${channel}`).click();
      await expect(bar).toHaveAttribute('data-state', 'idle');
      expect(await height()).toBe(calm);
    });
  }
});
