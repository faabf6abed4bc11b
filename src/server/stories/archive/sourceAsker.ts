import type { CachedFetch } from '../../net/cachedFetch.ts';
import type { StorySource } from '../../config/config.ts';
import { storiesFromCds } from '../cds/cds.ts';
import type { DecodedFeed, FeedContext } from '../decoded/decodedFeed.ts';
import { FeedError } from '../../net/feedError.ts';
import { storiesFromFeed } from '../feeds/feed.ts';
import { decodeText } from '../values/decodeText.ts';
import { storiesFromWordPress } from '../wordpress/wordpress.ts';
import type { AskSource } from './polledArchive.ts';

/* How a publisher's server is asked, and which adapter reads what it answers. */

/** What to ask for: servers that have several forms of a list choose by it. */
const ACCEPT: Readonly<Record<StorySource['kind'], string>> = {
  wordpress: 'application/json',
  cds: 'application/json',
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
};

/** Asks publishers through `fetch`, and reads their answers with the adapter of each source's kind. */
export function sourceAsker(fetch: CachedFetch): AskSource {
  return async (source, signal) => {
    const { kind, url, token, topic } = source;
    const {
      bytes,
      contentType,
      url: feedUrl,
      isUnchanged,
    } = await fetch(url, {
      token,
      accept: ACCEPT[kind],
      signal,
    });
    return {
      isUnchanged,
      read: (fetchedAt) => decoded(source, bytes, contentType, { feedUrl, topic, fetchedAt }),
    };
  };
}

function decoded(
  { kind, url }: StorySource,
  bytes: Uint8Array,
  contentType: string | null,
  context: FeedContext,
): DecodedFeed {
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
