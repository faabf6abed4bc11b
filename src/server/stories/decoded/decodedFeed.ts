import * as v from 'valibot';
import type { Block, Topic } from '#contract/story.ts';
import { Story } from '#contract/story.ts';
import { securedMedia } from './securedMedia.ts';
import { identityOf, withUniqueSlugs } from './slugs.ts';
import { wordsOf } from '../body/spans.ts';

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

/** A text that was too long for a dek, cut after a word. */
export function shortened(text: string, maxLength = 320): string {
  if (text.length <= maxLength) return text;
  return `${text.slice(0, maxLength).replace(/\s+\S*$/, '')}…`;
}

/** The body, without the paragraph that the page shows above it anyway. */
export function withoutDek(body: readonly Block[], dek: string): Block[] {
  const [first] = body;
  const isDekAgain = first?.kind === 'paragraph' && plain(wordsOf(first.spans)) === plain(dek);
  return isDekAgain ? body.slice(1) : [...body];
}

/** The words that a story without a headline starts with; '' when it has none either. */
export function headlineFrom(text: string): string {
  const [sentence = ''] = /^.{10,90}?[.!?](?=\s|$)/.exec(text) ?? [];
  return sentence || shortened(text, 80);
}

function reasonAgainst(story: Story): string | null {
  const checked = v.safeParse(Story, story);
  if (checked.success) return null;
  const [issue] = checked.issues;
  return `${v.getDotPath(issue) ?? 'story'}: ${issue.message}`;
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
