import { expect, it } from 'vitest';
import { aStory, anArchive, anOrigin } from '#tests/support/origin.ts';

const HEADERS = { host: 'radio.example', 'x-forwarded-proto': 'https' };

it('names its sitemap to robots, and keeps them from streams that never end', async () => {
  const response = await (await anOrigin()).request('/robots.txt', { headers: HEADERS });
  const text = await response.text();

  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(text).toContain('Disallow: /live/');
  expect(text).toContain('Sitemap: https://radio.example/sitemap.xml');
});

it('maps its own pages, and no story that stands elsewhere or is unlisted', async () => {
  const archive = anArchive(
    aStory(1),
    aStory(2, { isUnlisted: true }),
    aStory(3, { canonicalUrl: 'https://example.org/3' }),
  );

  const response = await (
    await anOrigin({ archive })
  ).request('/sitemap.xml', { headers: HEADERS });
  const xml = await response.text();

  const paths = [...xml.matchAll(/<loc>https:\/\/radio\.example([^<]*)<\/loc>/g)].map(
    ([, path]) => path,
  );
  expect(paths).toEqual([
    '/',
    '/stations',
    '/topics/coast',
    '/topics/towns',
    '/stations/in/mn',
    '/stations/wxyz',
    '/stories/story-1',
  ]);
  expect(xml).toContain('<lastmod>2026-02-28T18:00:00.000Z</lastmod>');
});

it("puts the network's name under the icon of a home screen", async () => {
  const response = await (await anOrigin()).request('/manifest.webmanifest');

  expect(await response.json()).toMatchObject({ name: 'Great Lakes Public Radio', start_url: '/' });
});
