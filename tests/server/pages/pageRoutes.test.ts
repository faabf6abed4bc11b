import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Preload } from '#contract/preload.ts';
import type { Story } from '#contract/story.ts';
import { aNetwork, aPicture, aStory, anArchive, anOrigin, BUILT } from '#tests/support/origin.ts';
import { aStation } from '#tests/support/builders.ts';

async function pageAt(path: string, deps: Parameters<typeof anOrigin>[0] = {}) {
  const response = await (
    await anOrigin(deps)
  ).request(path, { headers: { host: 'radio.example' } });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

const withStory = (given: Partial<Story>) => ({ archive: anArchive(aStory(1, given)) });

/** What the page says in one of its data blocks. */
function dataIn(html: string, start: string): unknown {
  const from = html.indexOf(start) + start.length;
  return JSON.parse(html.slice(from, html.indexOf('</script>', from)));
}
const preloadOf = (html: string) =>
  v.parse(Preload, dataIn(html, '<script type="application/json" id="preload">'));
const pathsIn = (html: string) => Object.keys(preloadOf(html));

describe('the stations of a network without the directory', () => {
  const network = aNetwork({ hasDirectory: false });

  it('are the one that there is', async () => {
    const { status, headers } = await pageAt('/stations', { network });
    expect([status, headers.get('location')]).toEqual([302, '/stations/wxyz']);
    expect(headers.get('cache-control')).toContain('max-age=0');
  });

  it.each(['/stations', '/listen/help'])('are nowhere where there are none: %s', async (path) => {
    const { status, html } = await pageAt(path, { network, stations: [] });
    expect(status).toBe(404);
    expect(html).not.toMatch(/The radio/);
  });
});

describe('which addresses there are', () => {
  it.each([
    '/',
    '/topics/coast',
    '/stories/story-1',
    '/stations',
    '/stations/in/mn',
    '/stations/in/ca',
    '/stations/wxyz',
    '/stations/kqed-fm',
    '/listen/help',
  ])('finds %s', async (path) => {
    const { status, headers } = await pageAt(path, withStory({}));

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toContain('max-age=0');
  });

  it.each([
    '/nothing',
    '/topics/nothing',
    '/topics/coast?page=2',
    '/stories/nothing',
    '/stations/in/nowhere',
    '/stations/nothing',
    '/index.html',
    '/%E0%A4%A',
  ])('finds nothing at %s, and still opens the app to say so', async (path) => {
    const { status, headers, html } = await pageAt(path, withStory({}));

    expect(status).toBe(404);
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=10');
    expect(html).toContain('<div id="root">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(pathsIn(html)).toEqual(['/api/network', '/api/site', '/api/stations']);
  });

  it('knows other states only with the directory', async () => {
    const { status } = await pageAt('/stations/in/ca', { directory: null });

    expect(status).toBe(404);
  });
});

describe('what comes with a page', () => {
  it.each([
    ['/', ['/api/front']],
    ['/topics/coast', ['/api/topics/coast']],
    ['/topics/coast?page=nonsense', ['/api/topics/coast']],
    ['/stories/story-1', ['/api/stories/story-1']],
    ['/stations', []],
    ['/stations/in/mn', []],
    [
      '/stations/wxyz',
      [
        '/api/stations/wxyz',
        '/api/channels/wxyz-1/on-air',
        '/api/channels/wxyz-1/schedule/2026-03-01',
      ],
    ],
    ['/stations/kqed-fm', ['/api/stations/kqed-fm']],
  ])('holds on %s what the app asks for first', async (path, paths) => {
    const { html } = await pageAt(path, withStory({}));

    expect(pathsIn(html)).toEqual(['/api/network', '/api/site', '/api/stations', ...paths]);
  });

  it.each([
    ['/', ['/api/on-air']],
    ['/stations/wxyz', []],
  ])('names on %s what is asked for beside the scripts, since it changes', async (path, paths) => {
    const { html } = await pageAt(path, withStory({}));

    const links = html.matchAll(/<link rel="preload" as="fetch" href="([^"]*)"/g);
    expect([...links].map(([, href]) => href)).toEqual(paths);
  });

  it('holds the same as the API would answer', async () => {
    const origin = await anOrigin(withStory({}));
    const page = await (await origin.request('/stories/story-1')).text();

    const preload = preloadOf(page);

    for (const [path, answer] of Object.entries(preload)) {
      expect(await (await origin.request(path)).json()).toEqual(answer);
    }
  });

  it("asks for the route's styles at once, and leaves its scripts to the entry", async () => {
    const chunk = { css: [], imports: [], isEntry: false };
    const built = {
      ...BUILT,
      chunks: {
        'index.html': { ...chunk, file: 'assets/index.js', imports: ['_shared.js'], isEntry: true },
        '_shared.js': { ...chunk, file: 'assets/shared.js' },
        'src/app/StoryRoute.tsx': {
          ...chunk,
          file: 'assets/StoryPage.js',
          css: ['assets/StoryPage.css'],
          imports: ['_shared.js', 'index.html'],
        },
      },
    };

    const { html } = await pageAt('/stories/story-1', { ...withStory({}), built });

    expect(html).toMatch(/index\.css">.*<link rel="stylesheet" href="\/assets\/StoryPage\.css">/s);
    expect(html).toContain(
      '<template id="after-first-paint"><link rel="modulepreload" href="/assets/StoryPage.js"></template>',
    );
    expect(html).not.toContain('href="/assets/shared.js"');
  });
});

describe('the head', () => {
  it('names the page and where it stands', async () => {
    const { html } = await pageAt('/stories/story-1', withStory({ headline: 'Low water' }));

    expect(html).toContain('<html lang="en-US"');
    expect(html).toContain('<title>Low water | Great Lakes Public Radio</title>');
    expect(html).toContain('<meta name="description" content="The short of it.">');
    expect(html).toContain('<link rel="canonical" href="http://radio.example/stories/story-1">');
    expect(html).toContain('<meta property="og:type" content="article">');
    expect(html).toContain(
      '<meta property="og:url" content="http://radio.example/stories/story-1">',
    );
  });

  it('leads search engines to the publisher where a story stands there', async () => {
    const canonicalUrl = 'https://example.org/low-water';

    const { html } = await pageAt('/stories/story-1', withStory({ canonicalUrl }));

    expect(html).toContain(`<link rel="canonical" href="${canonicalUrl}">`);
  });

  it('takes the address of the deployment before that of the request', async () => {
    const { html } = await pageAt('/stations', { appUrl: 'https://listen.example.org' });

    expect(html).toContain('<link rel="canonical" href="https://listen.example.org/stations">');
  });

  it('does not take a host name that is none', async () => {
    const response = await (
      await anOrigin()
    ).request('/stations', { headers: { host: 'x"><script>' } });

    expect(response.status).toBe(400);
    expect(await response.text()).toBe('');
  });

  it('shows a picture that link previews can read, and fetches the one that the page shows', async () => {
    const { html } = await pageAt('/stories/story-1', withStory({ lead: aPicture() }));

    expect(html).toContain('content="http://radio.example/network/pictures/harbour-1600.webp"');
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
    expect(html).toMatch(
      /<link rel="preload" as="image" type="image\/avif" [^>]*imagesrcset="\/network\/pictures\/harbour-480\.avif 480w, \/network\/pictures\/harbour-1600\.avif 1600w"/,
    );
  });

  it('keeps a story out of search engines where its publisher asked for that', async () => {
    const { html } = await pageAt('/stories/story-1', withStory({ isUnlisted: true }));

    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  it('gives the second page of a topic an address of its own', async () => {
    const archive = anArchive(...Array.from({ length: 21 }, (_, i) => aStory(i)));

    const { html } = await pageAt('/topics/coast?page=2', { archive });

    expect(html).toContain('href="http://radio.example/topics/coast?page=2"');
    expect(pathsIn(html)).toContain('/api/topics/coast?page=2');
  });
});

describe('structured data', () => {
  const START = '<script type="application/ld+json">';

  it('describes a story as a news article', async () => {
    const bylines = [{ name: 'Ana Ruiz', role: null, biography: [], portrait: null, href: null }];

    const { html } = await pageAt('/stories/story-1', withStory({ bylines, lead: aPicture() }));

    expect(dataIn(html, START)).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'What happened 1 days ago',
      author: [{ '@type': 'Person', name: 'Ana Ruiz' }],
      publisher: { name: 'Great Lakes Public Radio' },
    });
  });

  it('describes a station and its service', async () => {
    const { html } = await pageAt('/stations/wxyz', { stations: [aStation()] });

    expect(dataIn(html, START)).toMatchObject({ '@type': 'RadioStation', name: 'WXYZ Harbor' });
    expect(html).toContain('"@type":"BroadcastService"');
    expect(html).toContain('"callSign":"WXYZ"');
  });
});

describe('hostile words', () => {
  const HOSTILE = `</script><script>alert(1)</script><!-- "quoted" 'single' & $& $1 \u2028\u2029 </title></head>`;

  it('stay words: no story can open an element of its own', async () => {
    const picture = aPicture({ alt: HOSTILE });
    const story = { headline: HOSTILE, dek: HOSTILE, lead: picture };

    const { html } = await pageAt('/stories/story-1', withStory(story));

    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<!--');
    expect(html.match(/<\/head>/g)).toHaveLength(1);
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(html).not.toMatch(/[\u2028\u2029](?=[^<]*<\/script>)/);
  });

  it('come through whole', async () => {
    const { html } = await pageAt(
      '/stories/story-1',
      withStory({ headline: HOSTILE, dek: HOSTILE }),
    );

    expect(preloadOf(html)).toMatchObject({
      '/api/stories/story-1': { story: { headline: HOSTILE } },
    });
    expect(dataIn(html, '<script type="application/ld+json">')).toMatchObject({
      headline: HOSTILE,
    });
  });

  it('cannot leave an attribute, in a name or a language either', async () => {
    const network = aNetwork({ name: '"><script>x</script>', locale: '"><script>' });

    const { html } = await pageAt('/', { network });

    expect(html).not.toContain('<script>');
  });
});

describe('a banner that is due', () => {
  const drive = {
    text: 'The fall drive is on.',
    link: null,
    kind: 'pledge' as const,
    from: null,
    until: null,
  };
  const entry = { file: 'assets/banners-abc.js', css: [], imports: [], isEntry: true };
  const chunks = { 'src/banners/main.ts': entry };

  it('stands over every page, above the app, with its script between them', async () => {
    const origin = await anOrigin({ banners: [drive], built: { ...BUILT, chunks } });
    const html = await (await origin.request('/stations')).text();

    expect(html).toMatch(
      /<aside class="banners".*The fall drive is on.*<\/aside><script src="\/assets\/banners-abc.js"><\/script><div id="root">/,
    );
  });

  it('costs a page without one nothing', async () => {
    const origin = await anOrigin({ built: { ...BUILT, chunks } });

    expect(await (await origin.request('/stations')).text()).not.toContain('banners');
  });
});
