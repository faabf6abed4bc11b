import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { aStation } from '#tests/rig/broadcaster.ts';
import { startOrigin, type Origin } from '#tests/rig/origin.ts';
import { control, expect, playerOf, pressPlay, test } from '../listening.ts';
import { SCREENS, storyPaths } from '../screens.ts';
import { violationsOn } from '../violationsOn.ts';

/* Axe on what the screens turn into: with all that an operator can put around them, in trouble, muted, printed, without script. */

let dressed: Origin;
test.beforeAll(async () => {
  dressed = await startOrigin(await dressedConfig());
});
test.afterAll(() => dressed?.stop());

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test('axe finds nothing with banners, groups, thanks and a full footer', async ({ page }) => {
        await page.goto(dressed.url);
        await expect(page.getByRole('complementary', { name: 'Notices' })).toBeVisible();
        await expect(page.getByRole('contentinfo')).toBeAttached();
        await finds(page, 'closed');
        if (width === 360) await page.getByRole('button', { name: 'Sections' }).click();
        await page.getByRole('group').filter({ hasText: 'About' }).locator('summary').click();
        await expect(page.getByRole('link', { name: 'Events' })).toBeVisible();
        await finds(page, 'a group of links');
      });

      test('axe finds nothing in the player: muted, in trouble, and telling a story', async ({
        page,
        embedded,
      }) => {
        await page.goto(embedded.url);
        await pressPlay(page, 'QHBR News');
        await page.keyboard.press('m');
        await expect(playerOf(page).getByText('The sound is off.').first()).toBeAttached();
        await everywhereInPlayer(page, 'muted');
        await page.keyboard.press('m');

        await page.goto(`${embedded.url}/stories/low-water`);
        await page
          .getByRole('main')
          .getByRole('button', { name: /^Listen/ })
          .first()
          .click();
        await expect(control(page, 'Pause the story')).toBeVisible();
        await everywhereInPlayer(page, 'story');

        await page.goto(dressed.url);
        await control(page, 'Play Gone News live').click();
        await expect(playerOf(page)).toHaveAttribute('data-state', /reconnecting|failed/);
        await everywhereInPlayer(page, 'trouble');
      });

      test('axe finds nothing on paper', async ({ page, embedded }) => {
        const [story] = await storyPaths(embedded.url);
        for (const path of [story!, SCREENS.front, SCREENS.station, SCREENS.stations]) {
          await page.goto(embedded.url + path);
          await expect(page.getByRole('contentinfo')).toBeAttached();
          await page.emulateMedia({ media: 'print', colorScheme });
          await finds(page, `printed ${path}`);
          await page.emulateMedia({ media: 'screen', colorScheme });
        }
      });

      test('axe finds nothing where there is no script', async ({ page, embedded, request }) => {
        const [story] = await storyPaths(embedded.url);
        // Axe is a script: what a browser without them makes of the page is set into one that has them.
        await page.route('**/*', (route) =>
          route.request().resourceType() === 'script' ? route.abort() : route.continue(),
        );
        for (const path of [...Object.values(SCREENS), story!]) {
          const html = await (await request.get(embedded.url + path)).text();
          const without = html.replaceAll(/<\/?noscript>/g, '');
          await page.route(embedded.url + path, (route) =>
            route.fulfill({ body: without, contentType: 'text/html' }),
          );
          await page.goto(embedded.url + path);
          if (!path.startsWith('/status')) {
            await expect(page.getByRole('link', { name: 'Listen to QHBR News' })).toBeVisible();
          }
          await finds(page, `no script ${path}`);
        }
      });
    });
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every screen says what it is and leads to the radio', async ({ page, embedded }) => {
    const { status: _ofItself, ...screens } = SCREENS;
    for (const path of [...Object.values(screens), ...(await storyPaths(embedded.url))]) {
      await page.goto(embedded.url + path);
      await expect(page.getByRole('heading').first(), path).toBeVisible();
      await expect(page.getByRole('link', { name: 'Listen to QHBR News' })).toHaveAttribute(
        'href',
        '/live/qhbr-1.mp3',
      );
    }
  });
});

test('a printed story is the story: a date in words, and neither player nor ways on', async ({
  page,
  embedded,
}) => {
  await page.goto(`${embedded.url}/stories/low-water`);
  await expect(page.getByRole('contentinfo')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(playerOf(page)).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  const dates = page.getByRole('article').getByRole('time');
  expect(await dates.allInnerTexts()).toEqual([
    expect.stringMatching(/^[A-Z][a-z]+ \d+, \d{4} at \d+:\d\d [AP]M$/),
  ]);
});

async function finds(page: Page, where: string): Promise<void> {
  expect(await violationsOn(page), where).toEqual([]);
}

/** In the bar and, on a phone, in the sheet. */
async function everywhereInPlayer(page: Page, where: string): Promise<void> {
  await finds(page, `${where}: bar`);
  const opener = control(page, 'Open the player');
  if (!(await opener.isVisible())) return;
  await opener.click();
  await expect(page.getByRole('dialog').getByRole('slider', { name: 'Volume' })).toBeVisible();
  await finds(page, `${where}: sheet`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // The way back that it stood for goes a moment later, and would call off the way to another page.
  await expect.poll(() => page.evaluate(() => history.state?.isOverPage)).toBeUndefined();
}

/** The site that the docs describe, in its pledge drive, with a station whose server is gone. */
async function dressedConfig(): Promise<object> {
  const docs = await readFile('docs/site.md', 'utf8');
  const { network } = JSON.parse(docs.match(/```json\n(.*?)```/s)![1]!);
  const [banner] = network.banners;
  const streams = [
    { url: 'http://localhost:9/gone.mp3', codec: 'mp3', bitrateKbps: 128, protocol: 'icecast' },
  ];
  return {
    network: {
      ...network,
      regions: [{ id: 'north', name: 'The North' }],
      topics: [{ id: 'news', name: 'News' }],
      navigation: network.navigation.map(withoutPages),
      defaultChannel: 'qgon-1',
      banners: [
        { ...banner, from: '2020-01-01T00:00:00Z', until: '2099-01-01T00:00:00Z' },
        {
          kind: 'notice',
          text: 'The tower is being painted.',
          from: '2020-01-01T00:00:00Z',
          until: '2099-01-01T00:00:00Z',
        },
      ],
    },
    stations: [aStation({ id: 'qgon', callSign: 'QGON', channel: 'Gone News', streams })],
    probe: 'off',
  };
}

interface Entry {
  readonly path?: string;
  readonly links?: readonly Entry[];
}

/** Of the pages that the docs' site has in files. */
function withoutPages<T extends Entry>(entry: T): T {
  return { ...entry, ...(entry.links && { links: entry.links.filter(({ path }) => !path) }) };
}
