import type { DecodedFeed, FeedContext } from '../decoded/decodedFeed.ts';
import { decodedFeed, MAX_ITEMS, readEach } from '../decoded/decodedFeed.ts';
import { FeedError } from '../../net/feedError.ts';
import { decodeText } from '../values/decodeText.ts';
import type { FeedItem } from './feedItem.ts';
import { feedStory } from './feedStory.ts';
import { childrenNamed, descendants, nameOf, parseFeedXml } from './feedXml.ts';
import { jsonFeedItems } from './jsonFeed.ts';
import { xmlItem } from './xmlItem.ts';

/* Which kind of feed an answer is, and the items of it. */

/** RSS 2.0 and before, RSS 1.0, Atom; some write every name of Atom with its prefix. */
const ROOTS = ['rss', 'rdf:rdf', 'feed', 'atom:feed'];
/** In characters. */
const MAX_COMPLAINT = 100_000;
const ITEMS = ['item', 'rss:item', 'entry', 'atom:entry'];

/**
 * Stories of a feed: RSS of any version, Atom or JSON Feed.
 *
 * @param contentType The HTTP header, which may name the encoding; null when there was none.
 * @throws {FeedError} 'malformed' when it is none of these: a web page, say.
 */
export function storiesFromFeed(
  bytes: Uint8Array,
  contentType: string | null,
  context: FeedContext,
): DecodedFeed {
  const text = decodeText(bytes, contentType).trimStart();
  const items = text.startsWith('{') ? jsonItems(text, context) : xmlItems(text, context);
  return decodedFeed(
    readEach(withOwnPages(items), (item, place) =>
      item ? feedStory(item, place, context) : { id: place, why: 'not an item' },
    ),
    context,
  );
}

/** A page that several items name is their show's, not theirs. */
function withOwnPages(items: readonly (FeedItem | null)[]): (FeedItem | null)[] {
  const ids = new Map<string, Set<string>>();
  for (const item of items) {
    if (item?.url) ids.set(item.url, (ids.get(item.url) ?? new Set()).add(item.id));
  }
  const isShared = (url: string | null) => url !== null && (ids.get(url)?.size ?? 0) > 1;
  return items.map((item) => (item && isShared(item.url) ? { ...item, url: null } : item));
}

function jsonItems(text: string, { feedUrl }: FeedContext): (FeedItem | null)[] {
  const items = jsonFeedItems(parsedJson(text), feedUrl);
  if (!items) throw new FeedError('malformed', feedUrl, 'JSON, but no JSON Feed');
  return items;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function xmlItems(text: string, { feedUrl }: Pick<FeedContext, 'feedUrl'>): FeedItem[] {
  const xml = parseFeedXml(text);
  if (!xml) throw new FeedError('malformed', feedUrl, 'neither XML nor JSON');
  const root = nameOf(xml.root);
  if (!ROOTS.includes(root)) {
    // What a site's own software complained of, before it wrote the feed.
    const start = text.slice(0, MAX_COMPLAINT).indexOf('<?xml', 1);
    if (start > 0) return xmlItems(text.slice(start), { feedUrl });
    const what = root === 'html' || root === 'meta' ? 'a web page' : `<${root}>`;
    throw new FeedError('malformed', feedUrl, `${what}, not a feed`);
  }
  const [channel = xml.root] = childrenNamed(xml.root, 'channel');
  const items = descendants(xml.root, ITEMS).slice(0, MAX_ITEMS);
  return items.map((item) => xmlItem(item, channel, xml, feedUrl));
}
