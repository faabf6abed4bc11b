import type { Fetched } from '../../cachedFetch.ts';
import type { StorySource } from '../../config/config.ts';
import { storiesFromCds } from '../cds/cds.ts';
import type { DecodedFeed, FeedContext } from '../decoded/decodedFeed.ts';
import { decodeText } from '../values/decodeText.ts';
import { storiesFromFeed } from '../feeds/feed.ts';
import { FeedError } from '../feedError.ts';
import { storiesFromWordPress } from '../wordpress/wordpress.ts';

/** What to ask for: servers that have several forms of a list choose by it. */
export const ACCEPT: Readonly<Record<StorySource['kind'], string>> = {
  wordpress: 'application/json',
  cds: 'application/json',
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
};

/** @throws {FeedError} 'malformed' */
export function decodeSource(
  { kind, url, topic }: StorySource,
  { bytes, contentType, url: feedUrl }: Fetched,
  fetchedAt: string,
): DecodedFeed {
  const context: FeedContext = { feedUrl, topic, fetchedAt };
  switch (kind) {
    case 'feed':
      return storiesFromFeed(bytes, contentType, context);
    case 'cds':
      return storiesFromCds(jsonOf(decodeText(bytes, contentType), url), context);
    case 'wordpress':
      return storiesFromWordPress(jsonOf(decodeText(bytes, contentType), url), context);
  }
}

function jsonOf(text: string, feedUrl: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const what = /^\s*</.test(text) ? 'a web page, not JSON' : 'not JSON';
    throw new FeedError('malformed', feedUrl, what, error);
  }
}
