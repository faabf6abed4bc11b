import { Hono } from 'hono';
import { ALL_STATIONS, reachOf } from '#contract/reach.ts';
import type { Answers } from '../answers/answers.ts';
import { groundsOf, type Face } from '../face/face.ts';
import type { Icons } from '../face/icons.ts';
import { cachePolicy } from '../http/cachePolicy.ts';
import { send } from '../http/representation.ts';
import { baseOf } from '../http/requestBase.ts';
import type { StoryArchive } from '../stories/storyArchive.ts';
import { xmlText } from './markup/xmlText.ts';

interface SiteDeps {
  readonly answers: Answers;
  readonly archive: StoryArchive;
  readonly appUrl: string | null;
  readonly trustProxy: boolean;
  readonly face: Face;
}

/** What search engines and home screens ask a site for: each names the network or the address, so none is a file. */
export function siteFileRoutes({ answers, archive, face, ...known }: SiteDeps): Hono {
  const site = new Hono();

  site.get('/robots.txt', (c) =>
    send(c, {
      body: `User-agent: *\nDisallow: /live/\n\nSitemap: ${baseOf(c, known)}/sitemap.xml\n`,
      type: 'text/plain; charset=utf-8',
      cacheControl: cachePolicy.site,
      keys: ['site'],
    }),
  );
  site.get('/sitemap.xml', (c) =>
    send(c, {
      body: sitemap(sitePaths(answers, archive), baseOf(c, known)),
      type: 'application/xml; charset=utf-8',
      cacheControl: cachePolicy.site,
      keys: ['site'],
    }),
  );
  site.get('/manifest.webmanifest', (c) =>
    send(c, {
      body: JSON.stringify(webManifest(answers.network().name, face)),
      type: 'application/manifest+json; charset=utf-8',
      cacheControl: cachePolicy.site,
      keys: ['site'],
    }),
  );
  return site;
}

interface SitePath {
  readonly path: string;
  /** ISO 8601. */
  readonly changedAt: string | null;
}

/** Our own pages: a story that stands at its publisher is theirs to list. */
function sitePaths(answers: Answers, archive: StoryArchive): SitePath[] {
  const { topics, regions, hasDirectory } = answers.network();
  const { stations } = answers.stations();
  const isMany = reachOf(stations, hasDirectory).path === ALL_STATIONS;
  const fixed = [
    '/',
    ...(isMany ? [ALL_STATIONS] : []),
    ...topics.map(({ id }) => `/topics/${id}`),
    ...(isMany ? regions.map(({ id }) => `/stations/in/${id}`) : []),
    ...stations.map(({ id }) => `/stations/${id}`),
    ...answers.site().pages.map(({ slug }) => `/pages/${slug}`),
  ].map((path) => ({ path, changedAt: null }));
  const stories = archive
    .latest()
    .filter((story) => !story.isUnlisted && story.canonicalUrl === null)
    .map(({ slug, modifiedAt, publishedAt }) => ({
      path: `/stories/${slug}`,
      changedAt: modifiedAt ?? publishedAt,
    }));
  return [...fixed, ...stories];
}

function sitemap(paths: readonly SitePath[], base: string): string {
  const urls = paths.map(({ path, changedAt }) => {
    const changed = changedAt ? `<lastmod>${xmlText(changedAt)}</lastmod>` : '';
    return `<url><loc>${xmlText(base + path)}</loc>${changed}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** @see https://www.w3.org/TR/appmanifest/ */
function webManifest(name: string, face: Face): object {
  const { icons } = face;
  const { light: paper } = groundsOf(face);
  return {
    name,
    short_name: name,
    start_url: '/',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: icons ? manifestIcons(icons) : OWN_ICONS,
  };
}

/** Those of public/. */
const OWN_ICONS = [
  { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

function manifestIcons({ homeScreen }: Icons): object[] {
  return homeScreen.map(({ file, sizePx, isMaskable }) => ({
    src: file.path,
    sizes: `${sizePx}x${sizePx}`,
    type: file.type,
    ...(isMaskable && { purpose: 'maskable' }),
  }));
}
