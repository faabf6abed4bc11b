import * as v from 'valibot';
import type { Topic } from '#contract/storyList.ts';
import { Story } from '#contract/story.ts';
import { NO_DATE, withBelievedDate } from './dates.ts';
import { withinLengths } from './lengths.ts';
import { linesWithin, storiesWithin } from './room.ts';
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

/** What an operator would still read of one item. */
const MAX_PROBLEMS = 20;

/** One item, read: a story, or why there is none. */
export type ReadItem =
  | { readonly id: string; readonly story: Story; readonly problems: readonly string[] }
  | { readonly id: string; readonly why: string };

/** Reads items one by one: whatever one of them does to its reader, the others are read. */
export function readEach<T>(
  items: readonly T[],
  read: (item: T, place: string) => ReadItem,
): ReadItem[] {
  return items.map((item, index) => {
    const place = `item ${index + 1}`;
    try {
      return read(item, place);
    } catch (error) {
      return { id: place, why: `could not be read (${String(error)})` };
    }
  });
}

/** Stories that our contract takes, each once. What is wrong with one item never costs another. */
export function decodedFeed(
  items: readonly ReadItem[],
  { feedUrl, fetchedAt }: Pick<FeedContext, 'feedUrl' | 'fetchedAt'>,
): DecodedFeed {
  const stories = new Map<string, Story>();
  const dropped: Dropped[] = [];
  const problems: Dropped[] = [];
  for (const item of items) {
    const { id } = item;
    if ('why' in item) {
      dropped.push({ id, why: item.why });
      continue;
    }
    const dated = withBelievedDate(item.story, fetchedAt);
    const story = withinLengths(dated);
    const identity = identityOf(story);
    const why = stories.has(identity) ? 'the same story again' : reasonAgainst(story);
    if (why) dropped.push({ id, why });
    else stories.set(identity, story);
    if (why) continue;
    if (dated !== item.story) problems.push({ id, why: NO_DATE });
    for (const problem of item.problems.slice(0, MAX_PROBLEMS)) problems.push({ id, why: problem });
  }
  const named = withUniqueSlugs([...stories.values()], new Map());
  const isSecure = feedUrl.startsWith('https:');
  const { kept, dropped: left } = storiesWithin(isSecure ? named.map(securedMedia) : named);
  return {
    stories: kept,
    dropped: linesWithin([...dropped, ...left]),
    problems: linesWithin(problems),
  };
}

function reasonAgainst(story: Story): string | null {
  const checked = v.safeParse(Story, story);
  if (checked.success) return null;
  const [issue] = checked.issues;
  return `${v.getDotPath(issue) ?? 'story'}: ${issue.message}`;
}
