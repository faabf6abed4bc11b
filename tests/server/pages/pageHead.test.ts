import { describe, expect, it } from 'vitest';
import { OWN_FACE } from '#server/face/face.ts';
import { hashedFile } from '#server/face/faceFile.ts';
import { pageHead } from '#server/pages/pageHead.ts';
import { screenOf, type Screen } from '#server/pages/screens/screen.ts';
import { aNetwork, aPicture } from '#tests/support/origin.ts';
import { screenDeps } from './screenDeps.ts';

const deps = screenDeps({ network: aNetwork({ locale: 'es-MX' }) });

/** The head of a screen with these parts, by line. */
function headOf(given: Partial<Screen> = {}): string[] {
  const own = { title: 'Low water', description: 'The short of it.', canonical: '/stories/low' };
  return pageHead({ ...screenOf(deps, own), ...given }, deps)
    .toString()
    .split('\n');
}

describe('the head of a page', () => {
  it('says the same to search engines and to whoever shares it', () => {
    expect(headOf()).toEqual([
      '<title>Low water | Great Lakes Public Radio</title>',
      '<meta name="description" content="The short of it.">',
      '<link rel="canonical" href="https://radio.example/stories/low">',
      '<meta property="og:site_name" content="Great Lakes Public Radio">',
      '<meta property="og:type" content="website">',
      '<meta property="og:title" content="Low water | Great Lakes Public Radio">',
      '<meta property="og:description" content="The short of it.">',
      '<meta property="og:url" content="https://radio.example/stories/low">',
      '<meta property="og:locale" content="es_MX">',
      '<meta property="og:image" content="https://radio.example/icon-512.png">',
      '<meta property="og:image:width" content="512">',
      '<meta property="og:image:height" content="512">',
      '<meta property="og:image:alt" content="Great Lakes Public Radio">',
      '<meta name="twitter:card" content="summary">',
    ]);
  });

  it('names no address for a page that is not there, and keeps it out of search engines', () => {
    const head = headOf({ canonical: null, isUnlisted: true }).join('');

    expect(head).not.toContain('canonical');
    expect(head).not.toContain('og:url');
    expect(head).toContain('<meta name="robots" content="noindex">');
  });

  it('holds what search engines read, one block each', () => {
    const head = headOf({ structuredData: [{ a: 1 }, { b: '</script>' }] });

    expect(head.filter((line) => line.includes('ld+json'))).toEqual([
      '<script type="application/ld+json">{"a":1}</script>',
      '<script type="application/ld+json">{"b":"\\u003c/script\\u003e"}</script>',
    ]);
  });

  it('holds hostile words as words', () => {
    const hostile = `"><script>alert('x')</script>`;
    const head = headOf({ title: hostile, description: hostile, canonical: `/${hostile}` }).join(
      '',
    );

    expect(head).not.toContain('<script>');
    expect(head.match(/<title>/g)).toHaveLength(1);
  });
});

describe('the picture of a page', () => {
  const file = (
    type: string | null,
    widthPx: number | null,
    url = `/p-${widthPx}.${type?.slice(6)}`,
  ) => ({
    url,
    type,
    widthPx,
    heightPx: null,
  });
  const headWith = (...renditions: ReturnType<typeof file>[]) => {
    const [first, ...rest] = renditions;
    return headOf({ picture: { ...aPicture(), renditions: [first!, ...rest] } });
  };
  const sharedIn = (head: readonly string[]) =>
    head.find((line) => line.includes('"og:image"'))?.match(/content="([^"]*)"/)?.[1];

  it('is shared in a type that link previews read, and no wider than they show', () => {
    const head = headWith(
      file('image/avif', 1_600),
      file('image/webp', 480),
      file('image/webp', 1_200),
      file('image/webp', 2_400),
    );

    expect(sharedIn(head)).toBe('https://radio.example/p-1200.webp');
    expect(head).toContain('<meta property="og:image:alt" content="A quay at low tide">');
    expect(head).toContain('<meta name="twitter:card" content="summary_large_image">');
  });

  it('is shared with its size, so that a preview has its shape at once', () => {
    const head = headOf({
      picture: {
        ...aPicture(),
        renditions: [{ url: '/p.webp', type: 'image/webp', widthPx: 1_200, heightPx: 800 }],
      },
    });

    expect(head).toContain('<meta property="og:image:width" content="1200">');
    expect(head).toContain('<meta property="og:image:height" content="800">');
    expect(headWith(file(null, null)).join('')).not.toContain('og:image:width');
  });

  it('is the network’s where a page has none', () => {
    const shared = hashedFile('preview', 'jpg', Buffer.from('x'));
    const face = { ...OWN_FACE, preview: { file: shared, widthPx: 1_200, heightPx: 630 } };
    const own = { title: 'Stations', description: 'All of them.', canonical: '/stations' };
    const head = pageHead(screenOf(deps, own), { ...deps, face })
      .toString()
      .split('\n');

    expect(sharedIn(head)).toBe(`https://radio.example${shared.path}`);
    expect(head).toContain('<meta property="og:image:width" content="1200">');
    expect(head).toContain('<meta property="og:image:height" content="630">');
    expect(head).toContain('<meta property="og:image:alt" content="Great Lakes Public Radio">');
    expect(head).toContain('<meta name="twitter:card" content="summary_large_image">');
  });

  it('is the network’s own sign where it has nothing larger', () => {
    const sign = hashedFile('icon-512', 'png', Buffer.from('x'));
    const tab = { file: sign, sizes: '96x96' };
    const homeScreen = [{ file: sign, sizePx: 512, isMaskable: false }];
    const icons = { tab, appleTouch: sign, homeScreen, unasked: [] };
    const own = { title: 'Stations', description: 'All of them.', canonical: '/stations' };
    const head = pageHead(screenOf(deps, own), { ...deps, face: { ...OWN_FACE, icons } });

    expect(sharedIn(head.toString().split('\n'))).toBe(`https://radio.example${sign.path}`);
  });

  it('is shared as it is where there is no better', () => {
    expect(sharedIn(headWith(file('image/webp', 480)))).toBe('https://radio.example/p-480.webp');
    expect(sharedIn(headWith(file('image/avif', 480)))).toBe('https://radio.example/p-480.avif');
    expect(sharedIn(headWith(file(null, null, 'https://cdn.example/a')))).toBe(
      'https://cdn.example/a',
    );
  });

  it('is fetched at once in the best type, as the page will ask for it', () => {
    const head = headWith(
      file('image/avif', 480),
      file('image/avif', 960),
      file('image/webp', 480),
    );

    expect(head).toContainEqual(
      expect.stringMatching(
        /^<link rel="preload" as="image" type="image\/avif" fetchpriority="high" imagesrcset="\/p-480\.avif 480w, \/p-960\.avif 960w" imagesizes="[^"]+">$/,
      ),
    );
  });

  it('is fetched by its one address where its width and type are not known', () => {
    const head = headWith(file(null, null, 'https://cdn.example/a?b="&c'));

    expect(head).toContain(
      '<link rel="preload" as="image" fetchpriority="high" href="https://cdn.example/a?b=&quot;&amp;c">',
    );
  });
});
