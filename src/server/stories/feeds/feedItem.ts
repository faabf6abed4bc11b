import type { Person, Picture, Story, StoryAudio, Topic } from '#contract/story.ts';
import { bodyBlocks, textOf } from '../body/body.ts';
import type { FeedContext, ReadItem } from '../decoded/decodedFeed.ts';
import { headlineFrom, shortened, withoutDek } from '../decoded/decodedFeed.ts';
import { leadFrom, soleAudio, withoutLead } from '../decoded/leadPicture.ts';
import { webUrl } from '../values/links.ts';
import { slugOf, storySlug } from '../decoded/slugs.ts';
import { withoutFeedLines, withPictureCredits } from './feedLines.ts';

/** An item of a feed of any format, in one form. Markup is as the publisher wrote it; '' is not known. */
export interface FeedItem {
  readonly id: string;
  readonly titleHtml: string;
  readonly url: string | null;
  readonly contentHtml: string;
  readonly summaryHtml: string;
  /** What relative addresses inside the markup are resolved against. */
  readonly baseUrl: string;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly people: readonly Person[];
  readonly picture: Picture | null;
  readonly audio: StoryAudio | null;
  readonly categories: readonly string[];
  readonly rights: string;
  /** The publisher that it was taken from, where that is not the feed's own. */
  readonly owner: string | null;
}

/** Later changes than this are ones that readers should know of. */
const SETTLED_MS = 60 * 60 * 1000;

export function readFeedItem(item: FeedItem, place: string, context: FeedContext): ReadItem {
  const id = item.id || item.url || place;
  const { contentHtml, summaryHtml, publishedAt } = item;
  const words = textOf(summaryHtml) || textOf(contentHtml);
  const headline = textOf(item.titleHtml) || headlineFrom(words);
  if (!headline) return { id, why: 'neither headline nor words' };
  const said = whatItSays(item);
  const story: Story = {
    ...said,
    slug: storySlug(item.url, headline, `${context.feedUrl} ${id}`),
    headline,
    topics: topicsOf(item, context.topic),
    publishedAt: publishedAt ?? context.fetchedAt,
    modifiedAt: isChangedLater(item) ? item.updatedAt : null,
    corrections: [],
    rights: shortened(textOf(item.rights), 200) || null,
    owner: item.owner,
    canonicalUrl: item.url,
    isUnlisted: false,
  };
  const problems = publishedAt ? [] : ['no date: dated by when it was fetched'];
  if (!textOf(item.titleHtml)) problems.push('no headline: the first words stand for it');
  return { id, story, problems: contentHtml || summaryHtml ? problems : [...problems, 'no text'] };
}

function whatItSays({ contentHtml, summaryHtml, baseUrl, picture, audio, people }: FeedItem) {
  const read = bodyBlocks(onceEscaped(contentHtml || summaryHtml), baseUrl);
  const whole = withPictureCredits(withoutFeedLines(read));
  const opened = picture
    ? { lead: withCreditOf(picture, whole), body: withoutLead(whole, picture) }
    : leadFrom(whole);
  const heard = audio ? { audio, body: opened.body } : soleAudio(opened.body);
  const dek = shortened(dekOf(onceEscaped(summaryHtml), baseUrl) || dekOf(contentHtml, baseUrl));
  return {
    dek,
    body: withoutDek(heard.body, dek),
    lead: opened.lead,
    audio: heard.audio,
    bylines: [...people],
  };
}

/** The first paragraph of a summary; a summary may be the whole story. */
function dekOf(html: string, baseUrl: string): string {
  const blocks = withoutFeedLines(bodyBlocks(html, baseUrl));
  const first = blocks.find((block) => block.kind === 'paragraph' || block.kind === 'quote');
  if (!first) return '';
  return first.spans
    .map((span) => span.text)
    .join('')
    .replaceAll(/\s+/g, ' ');
}

/** Some systems escape their HTML twice: what is read then shows '<p>' to readers. */
function onceEscaped(html: string): string {
  const showsTags = /&lt;\/?(p|a|br|div|img|em|strong|ul|li|span|h\d|blockquote)\b[^<]*&gt;/i;
  if (/<\w/.test(html) || !showsTags.test(html)) return html;
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The same picture in the text may say who made it when the feed's own mention of it does not. */
function withCreditOf(picture: Picture, body: ReturnType<typeof bodyBlocks>): Picture {
  const [first] = body.flatMap((block) => (block.kind === 'image' ? [block.picture] : []));
  const isSame = first && withoutLead([{ kind: 'image', picture: first }], picture).length === 0;
  if (!isSame) return picture;
  return {
    ...picture,
    alt: picture.alt ?? first.alt,
    credit: picture.credit ?? first.credit,
    caption: picture.caption.length > 0 ? picture.caption : first.caption,
  };
}

/** The operator's topic, else the publisher's first category: the others are mostly keywords. */
function topicsOf({ categories }: FeedItem, own: Topic | null): Topic[] {
  if (own) return [own];
  const topics = categories.map((name) => ({ id: slugOf(textOf(name)), name: textOf(name) }));
  return topics.filter((topic) => topic.id !== '').slice(0, 1);
}

function isChangedLater({ publishedAt, updatedAt }: FeedItem): boolean {
  if (!publishedAt || !updatedAt) return false;
  return Date.parse(updatedAt) - Date.parse(publishedAt) > SETTLED_MS;
}

/** A page, not a file: podcasts link to their sound. */
export function pageUrl(href: string, baseUrl: string): string | null {
  const url = webUrl(href, baseUrl);
  const isFile =
    url !== null && /\.(mp3|m4a|mp4|ogg|opus|aac|wav|jpe?g|png)$/i.test(new URL(url).pathname);
  return isFile ? null : url;
}

export function person(name: string, more: Partial<Person> = {}): Person {
  return { name, role: null, biography: [], portrait: null, href: null, ...more };
}
