import { expect, it } from 'vitest';
import { aStation } from '#tests/support/builders.ts';
import { anArchive, anOrigin, aSite, aStory, COAST, TOWNS } from '#tests/support/origin.ts';

/* What each answer says that it is made of, so that one story can be made anew wherever it stands. */

const OWN_PAGE = { slug: 'about', title: 'About us', description: null, body: [] };
const STORIES = [
  aStory(1, { topics: [COAST] }),
  aStory(2, { topics: [COAST] }),
  aStory(3, { topics: [TOWNS] }),
];

async function keysAt(path: string): Promise<string | null> {
  const channels = aStation().channels.map((channel) => ({ ...channel, hasOnAir: true }));
  const origin = await anOrigin({
    stations: [aStation({ channels }), aStation({ id: 'wabc' })],
    archive: anArchive(...STORIES),
    site: () => aSite({ pages: [OWN_PAGE] }),
    ownPage: (slug) => (slug === 'about' ? OWN_PAGE : null),
  });
  return (await origin.request(path)).headers.get('surrogate-key');
}

it.each([
  ['/', 'html front story-story-1 story-story-2 story-story-3'],
  ['/topics/coast', 'html topic-coast story-story-1 story-story-2'],
  ['/stories/story-1', 'html story-story-1 story-story-2'],
  ['/stories/story-3', 'html story-story-3'],
  ['/pages/about', 'html page-about'],
  ['/stations', 'html stations'],
  ['/stations/in/mn', 'html stations'],
  ['/stations/wxyz', 'html stations station-wxyz on-air schedule channel-wxyz-1'],
  ['/stations/kqed-fm', 'html stations station-kqed-fm'],
  ['/listen/help', 'html'],
  ['/nothing', 'html not-found'],
  ['/stories/nothing', 'html not-found'],
  ['/api/network', 'site'],
  ['/api/site', 'site'],
  ['/api/front', 'front story-story-1 story-story-2 story-story-3'],
  ['/api/topics/coast', 'topic-coast story-story-1 story-story-2'],
  ['/api/stories/story-1', 'story-story-1 story-story-2'],
  ['/api/pages/about', 'page-about'],
  ['/api/stations', 'stations'],
  ['/api/stations/wxyz', 'stations station-wxyz'],
  ['/api/directory', 'directory'],
  ['/api/on-air', 'on-air'],
  ['/api/channels/wxyz-1/on-air', 'on-air channel-wxyz-1'],
  ['/api/channels/wxyz-1/schedule/today', 'schedule channel-wxyz-1'],
  ['/api/status', 'status'],
  ['/api/stories/nothing', 'not-found'],
  ['/robots.txt', 'site'],
  ['/sitemap.xml', 'site'],
  ['/manifest.webmanifest', 'site'],
])('%s says that it is made of %s', async (path, keys) => {
  expect(await keysAt(path)).toBe(keys);
});

it.each(['/status', '/healthz', '/assets/nothing.js'])(
  '%s is not kept, and names nothing',
  async (path) => {
    expect(await keysAt(path)).toBeNull();
  },
);
