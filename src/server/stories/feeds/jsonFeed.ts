import * as v from 'valibot';
import { MAX_ITEMS } from '../decoded/decodedFeed.ts';
import { person } from '../decoded/person.ts';
import { escaped, paragraphsOf } from '../values/escaping.ts';
import { pageUrl } from '../values/files.ts';
import { instantOf } from '../values/instants.ts';
import { listOf, Positive, Text } from '../values/lenient.ts';
import { webUrl } from '../values/links.ts';
import type { FeedItem } from './feedItem.ts';

/* Items of a JSON Feed. */

const Author = v.object({ name: Text, url: Text });
const Attachment = v.object({ url: Text, mime_type: Text, duration_in_seconds: Positive });

const Item = v.object({
  id: Text,
  url: Text,
  title: Text,
  content_html: Text,
  content_text: Text,
  summary: Text,
  image: Text,
  banner_image: Text,
  date_published: Text,
  date_modified: Text,
  authors: listOf(Author),
  author: listOf(Author),
  tags: v.fallback(v.array(Text), []),
  attachments: listOf(Attachment),
});
type Item = v.InferOutput<typeof Item>;

const JsonFeed = v.object({
  version: v.pipe(v.string(), v.includes('jsonfeed.org')),
  authors: listOf(Author),
  author: listOf(Author),
  items: v.array(v.unknown()),
});

/** @returns null when it is not a JSON Feed. @see https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedItems(json: unknown, feedUrl: string): (FeedItem | null)[] | null {
  const feed = v.safeParse(JsonFeed, json);
  if (!feed.success) return null;
  const { authors, author, items } = feed.output;
  const everyones = authors.length > 0 ? authors : author;
  return items.slice(0, MAX_ITEMS).map((value) => {
    const item = v.safeParse(Item, value);
    return item.success ? toFeedItem(item.output, everyones, feedUrl) : null;
  });
}

function toFeedItem(
  item: Item,
  everyones: readonly v.InferOutput<typeof Author>[],
  feedUrl: string,
): FeedItem {
  const url = pageUrl(item.url, feedUrl);
  const own = item.authors.length > 0 ? item.authors : item.author;
  const authors = own.length > 0 ? own : everyones;
  return {
    id: item.id,
    // JSON Feed's titles and texts are plain.
    titleHtml: escaped(item.title),
    url,
    contentHtml: item.content_html || paragraphsOf(item.content_text),
    summaryHtml: escaped(item.summary),
    baseUrl: url ?? feedUrl,
    publishedAt: instantOf(item.date_published),
    updatedAt: instantOf(item.date_modified),
    people: authors
      .filter(({ name }) => name)
      .map(({ name, url: page }) => person(name, { href: webUrl(page) })),
    picture: pictureOf(item, feedUrl),
    audio: audioOf(item, feedUrl),
    categories: item.tags,
    rights: '',
    owner: null,
  };
}

function pictureOf({ image, banner_image }: Item, feedUrl: string): FeedItem['picture'] {
  const url = webUrl(image, feedUrl) ?? webUrl(banner_image, feedUrl);
  if (!url) return null;
  const rendition = { url, widthPx: null, heightPx: null, type: null };
  return { alt: null, caption: [], credit: null, renditions: [rendition] };
}

function audioOf({ attachments }: Item, feedUrl: string): FeedItem['audio'] {
  const sounds = attachments.filter(({ mime_type }) => mime_type.startsWith('audio/'));
  const [first, ...rest] = sounds.flatMap(({ url: src, mime_type: type }) => {
    const url = webUrl(src, feedUrl);
    return url ? [{ url, type }] : [];
  });
  if (!first) return null;
  const durationSeconds = sounds[0]?.duration_in_seconds ?? null;
  return { title: null, durationSeconds, sources: [first, ...rest] };
}
