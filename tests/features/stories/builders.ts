import type { Span } from '#contract/picture.ts';
import { summaryOf, type Person, type Story } from '#contract/story.ts';
import type { StorySummary } from '#contract/storyList.ts';
import { aStory } from '#tests/support/origin.ts';

/** One run of plain text. */
export const words = (text: string): Span[] => [{ text }];

export function aPerson(given: Partial<Person> = {}): Person {
  return { name: 'Ana Ruiz', role: null, biography: [], portrait: null, href: null, ...given };
}

/** A story as lists show it. */
export function aSummary(given: Partial<Story> = {}): StorySummary {
  return summaryOf(aStory(1, { slug: 'low-water', headline: 'The ferry waits', ...given }));
}
