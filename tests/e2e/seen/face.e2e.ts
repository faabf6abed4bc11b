import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { aStation } from '#tests/rig/broadcaster.ts';
import { startOrigin, type Origin } from '#tests/rig/origin.ts';
import { aBitmap, aFont, anSvg } from '#tests/support/faceFiles.ts';

/* A network with a face of its own, as a listener's browser shows it. */

const NAME = 'Alder Public Radio';
const SCRIPT = '<script>document.documentElement.setAttribute("data-ran", "yes")</script>';
const GROUNDS = { light: 'rgb(247, 250, 248)', dark: 'rgb(16, 24, 20)' };

let origin: Origin;
test.beforeAll(async () => {
  const station = aStation({
    id: 'qald',
    callSign: 'QALD',
    channel: 'Alder',
    streams: [{ url: 'https://streams.example.org/a.mp3', codec: 'mp3', protocol: 'icecast' }],
  });
  const network = {
    name: NAME,
    navigation: [
      { label: 'Shows', url: 'https://example.org/shows' },
      { label: 'Events', url: 'https://example.org/events' },
    ],
    regions: [{ id: 'north', name: 'The North' }],
    logo: { light: 'logo.svg', dark: 'dark.svg', height: 40 },
    icon: 'icon.svg',
    colors: {
      light: { accent: '#0b6e4f', link: '#0b4f6e', paper: '#f7faf8', ink: '#10241c' },
      dark: { paper: '#101814' },
    },
    fonts: { headline: 'headline.woff2' },
    ogImage: 'preview.png',
  };
  const files = {
    'logo.svg': anSvg(240, 40, SCRIPT),
    'dark.svg': anSvg(160, 40),
    'icon.svg': anSvg(64, 64),
    'headline.woff2': await aFont(),
    'preview.png': await aBitmap(1_200, 630),
  };
  origin = await startOrigin({ network, stations: [station], probe: 'off' }, files);
});
test.afterAll(() => origin.stop());

/** Opens a page, and tells what the browser would not do on it, and how far things moved. */
async function open(page: Page, path: string) {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|preload/i.test(message.text())) refused.push(message.text());
  });
  await page.addInitScript(() => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += 'value' in entry ? Number(entry.value) : 0;
      document.documentElement.dataset['shift'] = String(shift);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(origin.url + path);
  await expect(homeLink(page)).toBeVisible();
  return { refused };
}

const homeLink = (page: Page) => page.getByRole('link', { name: `${NAME}, front page` });

/** The logo, as it is drawn before the link's own words. */
const logoOn = (page: Page) =>
  homeLink(page).evaluate((link) => {
    const { width, height, backgroundImage } = getComputedStyle(link, '::before');
    return { width, height, file: backgroundImage.replace(/^.*\/network\//, '') };
  });

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test('the logo stands in the header from the first frame, and nothing moves for it', async ({
      page,
    }) => {
      const { refused } = await open(page, '/stations');

      expect(await logoOn(page)).toMatchObject({
        width: scheme === 'light' ? '240px' : '160px',
        height: '40px',
        file: expect.stringMatching(/^logo-[0-9a-f]+\.svg"\)$/),
      });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBeLessThan(
        0.01,
      );
      expect(refused).toEqual([]);
    });

    test('the page stands on its paper, and all of it can be read', async ({ page }) => {
      await open(page, '/stations');

      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
      ).toBe(GROUNDS[scheme]);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}

test('headlines are set in its font', async ({ page }) => {
  await open(page, '/stations');
  const heading = page.getByRole('heading', { level: 1 });

  await expect(heading).toHaveCSS('font-family', /^"Network headline"/);
  const isLoaded = () =>
    page.evaluate(() =>
      [...document.fonts].some(
        ({ family, status }) => family.includes('Network headline') && status === 'loaded',
      ),
    );
  await expect.poll(isLoaded).toBe(true);
});

test('its sign is in the tab, and its picture in link previews', async ({ page, request }) => {
  await open(page, '/');
  const addresses = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'link[rel=icon], link[rel=apple-touch-icon], meta[property="og:image"]',
      ),
    ].map((one) => one.getAttribute('href') ?? one.getAttribute('content') ?? ''),
  );

  expect(addresses).toHaveLength(3);
  for (const address of addresses) {
    expect(new URL(address, origin.url).pathname).toMatch(/^\/network\/[a-z-]+-[0-9a-f]+\.\w+$/);
    expect((await request.get(new URL(address, origin.url).href)).status()).toBe(200);
  }
});

test('a drawing runs no script, even when it is opened by itself', async ({ page }) => {
  await open(page, '/');
  const { file } = await logoOn(page);

  await page.goto(`${origin.url}/network/${file.replace('")', '')}`);

  expect(await page.evaluate(() => document.documentElement.tagName)).toBe('svg');
  expect(await page.evaluate(() => document.documentElement.getAttribute('data-ran'))).toBeNull();
});

test.describe('on the narrowest phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the logo leaves the button beside it its place', async ({ page }) => {
    await open(page, '/');
    const link = await homeLink(page).boundingBox();
    const button = await page.getByRole('button', { name: 'Sections' }).boundingBox();

    expect((link?.x ?? 0) + (link?.width ?? 0)).toBeLessThanOrEqual(button?.x ?? 0);
    expect(Math.abs((link?.y ?? 0) - (button?.y ?? 100))).toBeLessThan(24);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
