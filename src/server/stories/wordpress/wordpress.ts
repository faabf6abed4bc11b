import * as v from 'valibot';
import type { Person, Story } from '#contract/story.ts';
import type { Topic } from '#contract/storyList.ts';
import { bodyBlocks } from '../body/body.ts';
import { spansOf, textOf } from '../body/textOf.ts';
import { laterChange, NO_DATE } from '../decoded/dates.ts';
import type { DecodedFeed, FeedContext, ReadItem } from '../decoded/decodedFeed.ts';
import { decodedFeed, MAX_ITEMS, readEach } from '../decoded/decodedFeed.ts';
import { headlineFrom, shortened, withoutDek } from '../decoded/dek.ts';
import { soleAudio, withoutLead } from '../decoded/leadPicture.ts';
import { person } from '../decoded/person.ts';
import { slugOf, storySlug } from '../decoded/slugs.ts';
import { topicsOnce } from '../decoded/topics.ts';
import { FeedError } from '../../net/feedError.ts';
import { instantOf } from '../values/instants.ts';
import { Text } from '../values/lenient.ts';
import { webUrl } from '../values/links.ts';
import { featuredPicture } from './featuredPicture.ts';
import type { Author } from './wordpressPost.ts';
import { Post } from './wordpressPost.ts';

const Failure = v.object({ code: v.string(), message: Text });

/**
 * Posts of `/wp-json/wp/v2/posts?_embed`, or one of them, as stories.
 *
 * @throws {FeedError} 'malformed' when the answer holds no posts: WordPress's own error, or another route's shape.
 */
export function storiesFromWordPress(json: unknown, context: FeedContext): DecodedFeed {
  const posts = Array.isArray(json) ? json : isPost(json) ? [json] : null;
  if (!posts) throw new FeedError('malformed', context.feedUrl, whatItIs(json));
  return decodedFeed(
    readEach(posts.slice(0, MAX_ITEMS), (post, place) => readPost(post, place, context)),
    context,
  );
}

function isPost(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'content' in json && 'title' in json;
}

function whatItIs(json: unknown): string {
  const failure = v.safeParse(Failure, json);
  if (!failure.success) return 'not a list of WordPress posts';
  const { code, message } = failure.output;
  return code === 'rest_api_success'
    ? 'a route of the site’s own, not WordPress posts; use /wp-json/wp/v2/posts?_embed'
    : `WordPress answered ${code}: ${message}`;
}

function readPost(item: unknown, place: string, context: FeedContext): ReadItem {
  const post = v.safeParse(Post, item);
  if (!post.success) return { id: place, why: 'not a post' };
  const { content, title, excerpt, link } = post.output;
  const id = post.output.id || place;
  if (!isPost(item)) return { id, why: 'not a post: no title and content' };
  if (content.protected === true) return { id, why: 'protected by a password' };
  const dek = shortened(textOf(excerpt.rendered).replace(/ ?\[(…|\.\.\.)\]$/, '…'));
  const headline = textOf(title.rendered) || headlineFrom(textOf(content.rendered) || dek);
  if (!headline) return { id, why: 'neither headline nor words' };
  const publishedAt = instantOf(post.output.date_gmt) ?? instantOf(post.output.date);
  const canonicalUrl = webUrl(link, context.feedUrl);
  const story = {
    ...whatItSays(post.output, canonicalUrl ?? context.feedUrl, dek),
    slug: storySlug(canonicalUrl, headline, `${context.feedUrl} ${id}`),
    headline,
    topics: topicsOf(post.output, context.topic),
    publishedAt: publishedAt ?? context.fetchedAt,
    modifiedAt: laterChange(publishedAt, instantOf(post.output.modified_gmt)),
    canonicalUrl,
  };
  return { id, story, problems: publishedAt ? [] : [NO_DATE] };
}

function whatItSays(post: Post, baseUrl: string, dek: string) {
  const { audio, body } = soleAudio(bodyBlocks(post.content.rendered, baseUrl));
  const [media] = post._embedded['wp:featuredmedia'];
  const lead = media ? featuredPicture(media, baseUrl) : null;
  return {
    dek,
    body: withoutDek(lead ? withoutLead(body, lead) : body, dek),
    lead,
    bylines: post._embedded.author.filter((author) => author.name).map(toPerson),
    audio,
    corrections: [],
    rights: null,
    owner: null,
    isUnlisted: false,
  } satisfies Partial<Story>;
}

function toPerson({ name, link, description }: v.InferOutput<typeof Author>): Person {
  const about = spansOf(description, link);
  return person(textOf(name), { biography: about.length > 0 ? [about] : [], href: webUrl(link) });
}

function topicsOf(post: Post, own: Topic | null): Topic[] {
  const terms = post._embedded['wp:term'].flat();
  const filed = terms.flatMap(({ taxonomy, name, slug }) => {
    const topic = { id: slugOf(slug) || slugOf(name), name: textOf(name) };
    return taxonomy === 'category' && topic.id && topic.id !== 'uncategorized' ? [topic] : [];
  });
  return topicsOnce(own ? [own, ...filed] : filed);
}
