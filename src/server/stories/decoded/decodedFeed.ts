import * as v from 'valibot';
import type { Topic } from '#contract/storyList.ts';
import { Story } from '#contract/story.ts';
import { securedMedia } from './securedMedia.ts';
import { identityOf, withUniqueSlugs } from './slugs.ts';

/* What an adapter is given and gives back, whichever system it reads. */

/** What an adapter has to know besides the publisher's answer. */
export interface FeedContext {
  readonly feedUrl: string;
  /** Where the operator wants the feed's stories; null: where the publisher filed them. */
  readonly topic: Topic | null;
  /** When it was fetched, and the date of stories that bear none. */
  readonly fetchedAt: string;
}

/** Something of a feed that is not shown. */
export interface Dropped {
  /** The publisher's id, or the place in the list: 'item 3'. */
  readonly id: string;
  readonly why: string;
}

export interface DecodedFeed {
  /** In the publisher's order. */
  readonly stories: readonly Story[];
  readonly dropped: readonly Dropped[];
  /** What is shown, but not as the publisher meant it. */
  readonly problems: readonly Dropped[];
}

/** The most that are read of one list: it is the newest that readers come for. */
export const MAX_ITEMS = 1000;

/** One item, read: a story, or why there is none. */
export type ReadItem =
  | { readonly id: string; readonly story: Story; readonly problems: readonly string[] }
  | { readonly id: string; readonly why: string };

/** Stories that our contract takes, each once. What is wrong with one item never costs another. */
export function decodedFeed(items: readonly ReadItem[], { feedUrl }: FeedContext): DecodedFeed {
  const stories = new Map<string, Story>();
  const dropped: Dropped[] = [];
  const problems: Dropped[] = [];
  for (const item of items) {
    const { id } = item;
    if ('why' in item) {
      dropped.push({ id, why: item.why });
      continue;
    }
    const identity = identityOf(item.story);
    const why = stories.has(identity) ? 'the same story again' : reasonAgainst(item.story);
    if (why) dropped.push({ id, why });
    else stories.set(identity, item.story);
    if (!why) problems.push(...item.problems.map((problem) => ({ id, why: problem })));
  }
  const named = withUniqueSlugs([...stories.values()], new Map());
  const isSecure = feedUrl.startsWith('https:');
  return { stories: isSecure ? named.map(securedMedia) : named, dropped, problems };
}

function reasonAgainst(story: Story): string | null {
  const checked = v.safeParse(Story, story);
  if (checked.success) return null;
  const [issue] = checked.issues;
  return `${v.getDotPath(issue) ?? 'story'}: ${issue.message}`;
}
