import type { Person, Story } from '#contract/story.ts';
import { withoutControls } from '../body/runs.ts';
import { shortened } from './dek.ts';

/* How long what stands around a body may be, in characters. A page draws all of it, and lists draw it for each story. */

const HEADLINE = 300;
const DEK = 400;
const NAME = 150;
const LINE = 250;
/** How many people are named above a story, and topics under it. */
const PEOPLE = 30;
const TOPICS = 20;

/** A story of whose lines none is too long, and none turns the writing around it. */
export function withinLengths(story: Story): Story {
  return {
    ...story,
    headline: line(story.headline, HEADLINE),
    dek: line(story.dek, DEK),
    topics: story.topics.slice(0, TOPICS).map(({ id, name }) => ({ id, name: line(name, NAME) })),
    bylines: story.bylines.slice(0, PEOPLE).map(personWithin),
    rights: story.rights && line(story.rights, LINE),
    owner: story.owner && line(story.owner, NAME),
    audio: story.audio && {
      ...story.audio,
      title: story.audio.title && line(story.audio.title, HEADLINE),
    },
  };
}

function personWithin(one: Person): Person {
  return { ...one, name: line(one.name, NAME), role: one.role && line(one.role, NAME) };
}

function line(text: string, maxLength: number): string {
  return shortened(withoutControls(text), maxLength);
}
