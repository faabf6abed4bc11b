import type { Story } from '#contract/story.ts';
import { storiesFromCds } from '#server/stories/cds/cds.ts';
import type { DecodedFeed, FeedContext } from '#server/stories/decoded/decodedFeed.ts';
import { storiesFromFeed } from '#server/stories/feeds/feed.ts';

/* What publishers' servers answer, in the fewest words that a test needs. */

export function aFeedContext(given: Partial<FeedContext> = {}): FeedContext {
  return {
    feedUrl: 'https://feeds.example/station.xml',
    topic: null,
    fetchedAt: '2026-03-02T00:00:00.000Z',
    ...given,
  };
}

/** The one story of a list; a test that means several asks for them. */
export function onlyStory({ stories, dropped }: DecodedFeed): Story {
  const [story] = stories;
  if (!story || stories.length > 1) {
    throw new Error(`${stories.length} stories; dropped: ${JSON.stringify(dropped)}`);
  }
  return story;
}

export function readFeed(text: string, given: Partial<FeedContext> = {}): DecodedFeed {
  return storiesFromFeed(new TextEncoder().encode(text), null, aFeedContext(given));
}

/** A feed of one item, as RSS. */
export function rssItem(inside: string, given: Partial<FeedContext> = {}): Story {
  const feed = `<rss version="2.0"><channel><item>${inside}</item></channel></rss>`;
  return onlyStory(readFeed(feed, given));
}

/** The profiles of a CDS document or asset: what kind it is, and nothing else. */
export function profile(name: string): object[] {
  return [
    { href: '/v1/profiles/document', rels: ['interface'] },
    { href: `/v1/profiles/${name}`, rels: ['type'] },
  ];
}

/** Links to assets of the same document. */
export function at(...ids: string[]): { href: string }[] {
  return ids.map((id) => ({ href: `#/assets/${id}` }));
}

export function aDocument(given: object = {}): object {
  return {
    id: 'low-1',
    title: 'Low water',
    profiles: profile('story'),
    publishDateTime: '2026-03-01T09:05:00-05:00',
    webPages: [{ href: 'https://station.example/2026-03-01/low-water', rels: ['canonical'] }],
    ...given,
  };
}

export function readCds(...documents: object[]): DecodedFeed {
  return storiesFromCds({ resources: documents }, aFeedContext());
}

/** The story of one document. */
export function cdsStory(given: object): Story {
  return onlyStory(readCds(aDocument(given)));
}
