import type { Element } from 'domhandler';
import type { Person } from '#contract/story.ts';
import { textOf } from '../body/body.ts';
import type { DecodedFeed, FeedContext } from '../decoded/decodedFeed.ts';
import { decodedFeed, MAX_ITEMS } from '../decoded/decodedFeed.ts';
import { decodeText } from '../values/decodeText.ts';
import { FeedError } from '../feedError.ts';
import type { FeedItem } from './feedItem.ts';
import { pageUrl, person, readFeedItem } from './feedItem.ts';
import { feedAudio, feedPicture } from './feedMedia.ts';
import type { FeedXml } from './feedXml.ts';
import {
  baseOf,
  childrenNamed,
  descendants,
  markupInside,
  nameOf,
  parseFeedXml,
  textIn,
  textInside,
} from './feedXml.ts';
import { instantOf } from '../values/instants.ts';
import { jsonFeedItems } from './jsonFeed.ts';
import { webUrl } from '../values/links.ts';

/** RSS 2.0 and before, RSS 1.0, Atom; some write every name of Atom with its prefix. */
const ROOTS = ['rss', 'rdf:rdf', 'feed', 'atom:feed'];
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
    withOwnPages(items).map((item, index) => {
      const place = `item ${index + 1}`;
      return item ? readFeedItem(item, place, context) : { id: place, why: 'not an item' };
    }),
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

function xmlItems(text: string, { feedUrl }: FeedContext): FeedItem[] {
  const xml = parseFeedXml(text);
  if (!xml) throw new FeedError('malformed', feedUrl, 'neither XML nor JSON');
  const root = nameOf(xml.root);
  if (!ROOTS.includes(root)) {
    const what = root === 'html' || root === 'meta' ? 'a web page' : `<${root}>`;
    throw new FeedError('malformed', feedUrl, `${what}, not a feed`);
  }
  const [channel = xml.root] = childrenNamed(xml.root, 'channel');
  const items = descendants(xml.root, ITEMS).slice(0, MAX_ITEMS);
  return items.map((item) => toFeedItem(item, channel, xml, feedUrl));
}

function toFeedItem(item: Element, channel: Element, xml: FeedXml, feedUrl: string): FeedItem {
  const base = baseOf(item, feedUrl);
  const url = linkOf(item, base);
  const content = markupOf(item, xml, 'content:encoded', 'content', 'atom:content');
  const summary = markupOf(
    item,
    xml,
    'description',
    'summary',
    'atom:summary',
    'itunes:summary',
    'itunes:subtitle',
  );
  const hasOwnBase = base !== feedUrl;
  return {
    id: textIn(item, 'guid', 'id', 'atom:id'),
    titleHtml: markupOf(item, xml, 'title', 'atom:title', 'itunes:title', 'media:title'),
    url,
    contentHtml: content,
    summaryHtml: summary,
    baseUrl: hasOwnBase ? base : (url ?? base),
    publishedAt: dateIn(
      item,
      'pubdate',
      'published',
      'atom:published',
      'dc:date',
      'issued',
      'updated',
      'atom:updated',
    ),
    updatedAt: dateIn(item, 'updated', 'atom:updated', 'dcterms:modified', 'modified'),
    people: peopleOf(item, channel),
    picture: feedPicture(item, base),
    audio: feedAudio(item, base),
    categories: childrenNamed(item, 'category', 'atom:category').map(
      (one) => one.attribs['label'] ?? one.attribs['term'] ?? textInside(one),
    ),
    rights:
      textIn(item, 'dc:rights', 'rights', 'copyright') ||
      textIn(channel, 'copyright', 'rights', 'dc:rights'),
    owner: textOf(textIn(item, 'source')) || null,
  };
}

function linkOf(item: Element, baseUrl: string): string | null {
  const links = childrenNamed(item, 'link', 'atom:link');
  const alternate = links.find(
    (link) => (link.attribs['rel'] ?? 'alternate') === 'alternate' && link.attribs['href'],
  );
  const written = textIn(item, 'link');
  const guid = childrenNamed(item, 'guid').find(
    (one) => one.attribs['ispermalink'] !== 'false' && one.attribs['isPermaLink'] !== 'false',
  );
  const permalink = guid ? webUrl(textInside(guid)) : null;
  const about = webUrl(item.attribs['rdf:about']);
  return (
    (written ? pageUrl(written, baseUrl) : null) ??
    (alternate ? pageUrl(alternate.attribs['href'] ?? '', baseUrl) : null) ??
    (permalink ? pageUrl(permalink, baseUrl) : null) ??
    about
  );
}

function markupOf(item: Element, xml: FeedXml, ...names: string[]): string {
  for (const name of names) {
    const markup = childrenNamed(item, name)
      .map((one) => markupInside(one, xml))
      .find((one) => one !== '');
    if (markup) return markup;
  }
  return '';
}

function dateIn(item: Element, ...names: string[]): string | null {
  for (const name of names) {
    const at = instantOf(textIn(item, name));
    if (at) return at;
  }
  return null;
}

/** Authors by name; Atom's feeds may name one for all their entries. */
function peopleOf(item: Element, channel: Element): Person[] {
  const cast = childrenNamed(item, 'podcast:person').filter((one) =>
    /^(cast|writing)$/i.test(one.attribs['group'] ?? 'cast'),
  );
  const hosts = cast.map((one) =>
    person(textInside(one), {
      role: one.attribs['role'] ?? null,
      href: webUrl(one.attribs['href']),
    }),
  );
  const written = childrenNamed(item, 'dc:creator').map(textInside);
  const authors = [item, channel]
    .map((one) => childrenNamed(one, 'author', 'atom:author').map(authorName))
    .find((names) => names.some((name) => name !== ''));
  const names = [written, authors ?? [], [textIn(item, 'itunes:author')]].find((list) =>
    list.some((name) => name !== ''),
  );
  const people = (names ?? []).map((name) => person(textOf(name).replace(/^by\s+/i, '')));
  const all = hosts.length > 0 ? hosts : people;
  return [...new Map(all.filter(({ name }) => name !== '').map((one) => [one.name, one])).values()];
}

/** RSS asks for an e-mail address here, 'ana@station.example (Ana Ruiz)', and gets names. */
function authorName(author: Element): string {
  const written =
    textIn(author, 'name', 'atom:name') || (author.children.length > 0 ? textInside(author) : '');
  const [, named] = /^\S+@\S+\s*\((.+)\)$/.exec(written) ?? [];
  return named ?? (/^\S+@\S+$/.test(written) ? '' : written);
}
