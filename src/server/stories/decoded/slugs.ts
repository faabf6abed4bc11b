import { createHash } from 'node:crypto';
import type { Story } from '#contract/story.ts';
import { lastPart } from '../values/links.ts';

/* The names of stories in our URLs, and what tells two stories apart. */

const MAX_LENGTH = 80;

/** Parameters that tell a publisher where a reader came from, and no reader which page it is. */
const COUNTER = /^(utm_|at_|wt_mc|source$|rss$)/i;

/**
 * The name of a story in our URLs: the words that its own URL ends in, else those of its headline with something of
 * its id. It depends on nothing else, so it is the same after every poll and every restart.
 *
 * @param id What the publisher knows the story by.
 */
export function storySlug(canonicalUrl: string | null, headline: string, id: string): string {
  const named = canonicalUrl && slugOf(lastSegment(canonicalUrl));
  if (named && /[a-z]-[a-z0-9]/.test(named)) return named;
  return `${slugOf(headline) || 'story'}-${shortHash(canonicalUrl ?? id)}`;
}

/** Words as they may stand in our URLs: 'Café & Bar' is 'cafe-bar'. '' when no letter of it can. */
export function slugOf(words: string): string {
  const slug = words
    .normalize('NFKD')
    .replaceAll(/['’‘]/g, '')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (slug.length <= MAX_LENGTH) return slug;
  // After the last whole word that fits.
  return slug
    .slice(0, MAX_LENGTH + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, MAX_LENGTH);
}

/** What tells that two stories, of one feed or of two, are the same: the page that they stand on. */
export function identityOf(story: Story): string {
  const url = story.canonicalUrl === null ? null : URL.parse(story.canonicalUrl);
  if (!url) return story.slug;
  const counters = [...url.searchParams.keys()].filter((name) => COUNTER.test(name));
  for (const name of counters) url.searchParams.delete(name);
  return (url.host.replace(/^www\./, '') + url.pathname).replace(/\/$/, '') + url.search;
}

/**
 * `stories` under names that differ: of stories with the same words in their URLs ('morning-brief' of every day),
 * the oldest keeps them alone.
 *
 * @param known The names given so far, by {@link identityOf}: they never change while the process lives. Added to.
 */
export function withUniqueSlugs(stories: readonly Story[], known: Map<string, string>): Story[] {
  const taken = new Set(known.values());
  const oldestFirst = stories.toSorted((one, other) =>
    one.publishedAt < other.publishedAt ? -1 : Number(one.publishedAt > other.publishedAt),
  );
  for (const story of oldestFirst) {
    const identity = identityOf(story);
    if (known.has(identity)) continue;
    const slug = taken.has(story.slug) ? `${story.slug}-${shortHash(identity)}` : story.slug;
    taken.add(slug);
    known.set(identity, slug);
  }
  return stories.map((story) => ({ ...story, slug: known.get(identityOf(story)) ?? story.slug }));
}

function shortHash(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 8);
}

/** '' where a query, not the path, says which story it is. */
function lastSegment(href: string): string {
  const url = URL.parse(href);
  if (!url || /[?&](p|id|storyid|article|page_id)=/i.test(url.search)) return '';
  return decoded(lastPart(url.pathname)).replace(/\.(html?|php|aspx?|jsp)$/i, '');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
