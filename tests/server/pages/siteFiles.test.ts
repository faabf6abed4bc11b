import { expect, it } from 'vitest';
import { palettesOf } from '#server/colors/schemes.ts';
import { OWN_FACE } from '#server/face/face.ts';
import { hashedFile } from '#server/face/faceFile.ts';
import { aNetwork, aStory, anArchive, anOrigin, aSite } from '#tests/support/origin.ts';

const HEADERS = { host: 'radio.example', 'x-forwarded-proto': 'https' };

it('names its sitemap to robots, and keeps them from streams that never end', async () => {
  const response = await (
    await anOrigin({ trustProxy: true })
  ).request('/robots.txt', { headers: HEADERS });
  const text = await response.text();

  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(text).toContain('Disallow: /live/');
  expect(text).toContain('Sitemap: https://radio.example/sitemap.xml');
});

it('lets nobody but a trusted proxy say how it was asked: caches keep what it answers', async () => {
  const response = await (await anOrigin()).request('/robots.txt', { headers: HEADERS });

  expect(await response.text()).toContain('Sitemap: http://radio.example/sitemap.xml');
});

it('maps its own pages, and no story that stands elsewhere or is unlisted', async () => {
  const pages = [{ slug: 'about', title: 'About' }];
  const archive = anArchive(
    aStory(1),
    aStory(2, { isUnlisted: true }),
    aStory(3, { canonicalUrl: 'https://example.org/3' }),
  );

  const response = await (
    await anOrigin({ archive, trustProxy: true, site: () => aSite({ pages }) })
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
    '/pages/about',
    '/stories/story-1',
  ]);
  expect(xml).toContain('<lastmod>2026-02-28T18:00:00.000Z</lastmod>');
});

it("puts the network's name under the icon of a home screen", async () => {
  const response = await (await anOrigin()).request('/manifest.webmanifest');

  expect(await response.json()).toMatchObject({ name: 'Great Lakes Public Radio', start_url: '/' });
});

it('puts the network’s own sign on a home screen, and its ground around it', async () => {
  const file = hashedFile('icon-192', 'png', Buffer.from('x'));
  const icons = {
    tab: { file, sizes: '96x96' },
    appleTouch: file,
    homeScreen: [
      { file, sizePx: 192, isMaskable: false },
      { file, sizePx: 512, isMaskable: true },
    ],
    unasked: [],
  };
  const paper = { lightness: 1, chroma: 0, hue: 0 };
  const palettes = palettesOf({ light: { paper }, dark: {} });
  const origin = await anOrigin({ face: { ...OWN_FACE, icons, palettes } });

  expect(await (await origin.request('/manifest.webmanifest')).json()).toMatchObject({
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [
      { src: file.path, sizes: '192x192', type: 'image/png' },
      { src: file.path, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
});

it('maps pages under the address of the deployment, written as XML has it', async () => {
  const origin = await anOrigin({
    appUrl: 'https://listen.example.org',
    archive: anArchive(aStory(1)),
  });
  const response = await origin.request('/sitemap.xml', { headers: HEADERS });
  const xml = await response.text();

  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="[^"]+">\n<url>/);
  expect(xml).toContain('<loc>https://listen.example.org/stories/story-1</loc>');
  expect(xml.match(/<url>/g)?.length).toBe(xml.match(/<\/url>/g)?.length);
});

it('says when a story was changed, or else when it came', async () => {
  const modifiedAt = '2026-03-01T09:00:00.000Z';
  const archive = anArchive(aStory(1, { modifiedAt }), aStory(2));
  const xml = await (await (await anOrigin({ archive })).request('/sitemap.xml')).text();

  expect(xml).toContain(`story-1</loc><lastmod>${modifiedAt}</lastmod>`);
  expect(xml).toContain('story-2</loc><lastmod>2026-02-27T18:00:00.000Z</lastmod>');
  expect(xml).not.toMatch(/stations<\/loc><lastmod>/);
});

it('lets no id or date of a publisher break out of the map', async () => {
  const archive = anArchive(
    aStory(1, {
      slug: ']]></loc><script>&amp;',
      modifiedAt: '</lastmod><x/>',
      topics: [{ id: 'a&b<c', name: 'x' }],
    }),
  );
  const xml = await (await (await anOrigin({ archive })).request('/sitemap.xml')).text();

  expect(xml).not.toMatch(/<script|<x\/|&b<|&amp;amp(?!;)/);
  expect(xml.match(/<loc>/g)?.length).toBe(xml.match(/<\/loc>/g)?.length);
  expect(xml).toContain('/topics/a&amp;b&lt;c</loc>');
});

it('can be kept for an hour, and is nobody’s but ours to make', async () => {
  const origin = await anOrigin();

  for (const path of ['/robots.txt', '/sitemap.xml', '/manifest.webmanifest']) {
    const { headers } = await origin.request(path);
    expect(headers.get('cache-control')).toContain('public, max-age=3600, s-maxage=3600');
    expect(headers.get('etag')).not.toBeNull();
    expect((await origin.request(path, { method: 'POST' })).status).toBe(405);
  }
});

it('names a network of any name in its manifest, as JSON', async () => {
  const network = aNetwork({ name: '"Quoted" </script> 🎻' });
  const response = await (await anOrigin({ network })).request('/manifest.webmanifest');

  expect(response.headers.get('content-type')).toBe('application/manifest+json; charset=utf-8');
  expect(await response.json()).toMatchObject({ name: network.name, short_name: network.name });
});
