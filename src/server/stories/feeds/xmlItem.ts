import type { Element } from 'domhandler';
import { textOf } from '../body/textOf.ts';
import { pageUrl } from '../values/files.ts';
import { instantOf } from '../values/instants.ts';
import { webUrl } from '../values/links.ts';
import type { FeedItem } from './feedItem.ts';
import { feedAudio, feedPicture } from './feedMedia.ts';
import { peopleOf } from './feedPeople.ts';
import type { FeedXml } from './feedXml.ts';
import { baseOf, childrenNamed, firstIn, markupInside, textIn, textInside } from './feedXml.ts';

/** An `<item>` or `<entry>`; what it leaves out and its channel says once for all is taken from there. */
export function xmlItem(item: Element, channel: Element, xml: FeedXml, feedUrl: string): FeedItem {
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
  return firstIn(item, names, (child) => markupInside(child, xml) || null) ?? '';
}

function dateIn(item: Element, ...names: string[]): string | null {
  return firstIn(item, names, (child) => instantOf(textInside(child)));
}
