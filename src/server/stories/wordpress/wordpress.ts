import * as v from 'valibot';
import type { Person, Picture, Story, Topic } from '#contract/story.ts';
import { bodyBlocks, spansOf, textOf } from '../body/body.ts';
import type { DecodedFeed, FeedContext, ReadItem } from '../decoded/decodedFeed.ts';
import {
  decodedFeed,
  headlineFrom,
  MAX_ITEMS,
  shortened,
  withoutDek,
} from '../decoded/decodedFeed.ts';
import { FeedError } from '../feedError.ts';
import { instantOf } from '../values/instants.ts';
import { Flag, listOf, orNull, Positive, RecordOfAnything, Text } from '../values/lenient.ts';
import { soleAudio, withoutLead } from '../decoded/leadPicture.ts';
import { webUrl } from '../values/links.ts';
import { captionAndCredit } from '../body/pictures.ts';
import { slugOf, storySlug } from '../decoded/slugs.ts';

const Rendered = v.fallback(v.object({ rendered: Text, protected: Flag }), {
  rendered: '',
  protected: null,
});

const File = v.object({ source_url: Text, width: Positive, height: Positive });

/** Of a picture; WordPress puts an error object here when the picture was deleted or is private. */
const Media = v.object({
  source_url: Text,
  alt_text: Text,
  caption: Rendered,
  media_details: v.fallback(
    v.object({ width: Positive, height: Positive, sizes: RecordOfAnything }),
    { width: null, height: null, sizes: {} },
  ),
});

const Author = v.object({ name: Text, link: Text, description: Text });
const Term = v.object({ taxonomy: Text, name: Text, slug: Text });

/** The part of a post that we read, from `GET /wp-json/wp/v2/posts?_embed`. */
const Post = v.object({
  id: Text,
  link: Text,
  date: Text,
  date_gmt: Text,
  modified_gmt: Text,
  title: Rendered,
  excerpt: Rendered,
  content: Rendered,
  _embedded: v.fallback(
    v.object({
      author: listOf(Author),
      'wp:featuredmedia': listOf(Media),
      'wp:term': v.fallback(v.array(listOf(Term)), []),
    }),
    { author: [], 'wp:featuredmedia': [], 'wp:term': [] },
  ),
});
type Post = v.InferOutput<typeof Post>;

const Failure = v.object({ code: v.string(), message: Text });

/** Later changes than this are ones that readers should know of; before it, slips are mended. */
const SETTLED_MS = 60 * 60 * 1000;

/**
 * Posts of `/wp-json/wp/v2/posts?_embed`, or one of them, as stories.
 *
 * @throws {FeedError} 'malformed' when the answer holds no posts: WordPress's own error, or another route's shape.
 */
export function storiesFromWordPress(json: unknown, context: FeedContext): DecodedFeed {
  const posts = Array.isArray(json) ? json : isPost(json) ? [json] : null;
  if (!posts) throw new FeedError('malformed', context.feedUrl, whatItIs(json));
  return decodedFeed(
    posts.slice(0, MAX_ITEMS).map((post, index) => readPost(post, `item ${index + 1}`, context)),
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
  const dek = shortened(textOf(excerpt.rendered).replace(/\s*\[(…|\.\.\.)\]$/, '…'));
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
    modifiedAt: modifiedAt(post.output, publishedAt),
    canonicalUrl,
  };
  return { id, story, problems: publishedAt ? [] : ['no date: dated by when it was fetched'] };
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

function featuredPicture(media: v.InferOutput<typeof Media>, baseUrl: string): Picture | null {
  const { width, height, sizes } = media.media_details;
  const whole = { source_url: media.source_url, width, height };
  const made = Object.values(sizes).flatMap((size) => v.parse(orNull(File), size) ?? []);
  const renditions = [...made.filter((size) => isSameShape(size, whole)), whole].flatMap((file) => {
    const url = webUrl(file.source_url, baseUrl);
    return url ? [{ url, widthPx: file.width, heightPx: file.height, type: null }] : [];
  });
  const byUrl = new Map(renditions.map((rendition) => [rendition.url, rendition]));
  const [first, ...rest] = [...byUrl.values()].toSorted(
    (one, other) => (one.widthPx ?? Infinity) - (other.widthPx ?? Infinity),
  );
  const caption = captionAndCredit(spansOf(media.caption.rendered, baseUrl));
  return first
    ? { alt: textOf(media.alt_text) || null, ...caption, renditions: [first, ...rest] }
    : null;
}

/** WordPress also makes squares and other crops of a picture; those are other pictures. */
function isSameShape(size: v.InferOutput<typeof File>, whole: v.InferOutput<typeof File>): boolean {
  if (!size.width || !size.height) return false;
  if (!whole.width || !whole.height) return false;
  return Math.abs(size.width / size.height / (whole.width / whole.height) - 1) < 0.03;
}

function toPerson({ name, link, description }: v.InferOutput<typeof Author>): Person {
  const about = spansOf(description, link);
  return {
    name: textOf(name),
    role: null,
    biography: about.length > 0 ? [about] : [],
    portrait: null,
    href: webUrl(link),
  };
}

function topicsOf(post: Post, own: Topic | null): Topic[] {
  const terms = post._embedded['wp:term'].flat();
  const filed = terms.flatMap(({ taxonomy, name, slug }) => {
    const topic = { id: slugOf(slug) || slugOf(name), name: textOf(name) };
    return taxonomy === 'category' && topic.id && topic.id !== 'uncategorized' ? [topic] : [];
  });
  const all = own ? [own, ...filed] : filed;
  return [...new Map(all.map((topic) => [topic.id, topic])).values()];
}

function modifiedAt(post: Post, publishedAt: string | null): string | null {
  const at = instantOf(post.modified_gmt);
  if (!at || !publishedAt) return null;
  return Date.parse(at) - Date.parse(publishedAt) > SETTLED_MS ? at : null;
}
