import type { Picture } from '#contract/picture.ts';
import type { Story } from '#contract/story.ts';
import type { Topic } from '#contract/storyList.ts';
import { bodyBlocks } from '../body/body.ts';
import { oneLine } from '../body/runs.ts';
import { textOf } from '../body/textOf.ts';
import { laterChange, NO_DATE } from '../decoded/dates.ts';
import type { FeedContext, ReadItem } from '../decoded/decodedFeed.ts';
import { headlineFrom, shortened, withoutDek } from '../decoded/dek.ts';
import { leadFrom, soleAudio, withoutLead } from '../decoded/leadPicture.ts';
import { slugOf, storySlug } from '../decoded/slugs.ts';
import { onceEscaped } from '../values/escaping.ts';
import type { FeedItem } from './feedItem.ts';
import { withoutFeedLines, withPictureCredits } from './feedLines.ts';

/** The story that an item tells; or why it tells none. */
export function feedStory(item: FeedItem, place: string, context: FeedContext): ReadItem {
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
    modifiedAt: laterChange(publishedAt, item.updatedAt),
    corrections: [],
    rights: shortened(textOf(item.rights), 200) || null,
    owner: item.owner,
    canonicalUrl: item.url,
    isUnlisted: false,
  };
  const problems = publishedAt ? [] : [NO_DATE];
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
  return first ? oneLine(first.spans) : '';
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
