import type { Person } from '#contract/story.ts';

/** Somebody of whom no more is known than `more` says. */
export function person(name: string, more: Partial<Person> = {}): Person {
  return { name, role: null, biography: [], portrait: null, href: null, ...more };
}
