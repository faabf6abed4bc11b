import type { StorySource } from '../../config/storySource.ts';
import type { CachedFetch } from '../../net/cachedFetch.ts';
import type { DecodeInBounds } from './boundedDecoder.ts';
import type { AskSource } from './polledArchive.ts';

/** What to ask for: servers that have several forms of a list choose by it. */
const ACCEPT: Readonly<Record<StorySource['kind'], string>> = {
  wordpress: 'application/json',
  cds: 'application/json',
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
};

/** Asks publishers through `fetch`, and has their answers read by `decode`. */
export function sourceAsker(fetch: CachedFetch, decode: DecodeInBounds): AskSource {
  return async ({ kind, url, token, topic }, signal) => {
    const fetched = await fetch(url, { token, accept: ACCEPT[kind], signal });
    const { bytes, contentType, url: feedUrl, isUnchanged } = fetched;
    return {
      isUnchanged,
      read: (fetchedAt) =>
        decode({ kind, url, bytes, contentType, context: { feedUrl, topic, fetchedAt } }),
    };
  };
}
