import { FeedError } from '../../net/feedError.ts';
import { storiesFromCds } from '../cds/cds.ts';
import type { DecodedFeed } from '../decoded/decodedFeed.ts';
import { storiesFromFeed } from '../feeds/feed.ts';
import { decodeText } from '../values/decodeText.ts';
import { storiesFromWordPress } from '../wordpress/wordpress.ts';
import type { SourceAnswer } from './decodeMessages.ts';

/**
 * Reads an answer with the adapter of its source's kind, as long as that takes.
 *
 * @throws {FeedError} 'malformed'
 */
export function decodeAnswer({
  kind,
  url,
  bytes,
  contentType,
  context,
}: SourceAnswer): DecodedFeed {
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
