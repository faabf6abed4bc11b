import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { Slug } from '#contract/web.ts';
import { When } from './edition.ts';

const FOLDER = import.meta.dirname;
const PEOPLE = join(FOLDER, '../people.json');
const DURATIONS = join(FOLDER, '../media/audio/durations.json');

/** A drawn picture: its renditions lie in ../media/pictures, by this name. */
export const PictureFile = v.object({
  picture: Slug,
  alt: v.string(),
  caption: v.string(),
  credit: v.string(),
});
export type PictureFile = v.InferOutput<typeof PictureFile>;

/** What stands where the body says `<!-- insert NAME -->`: pieces that HTML has no element for. */
export const Insert = v.variant('kind', [
  v.object({
    kind: v.literal('pullquote'),
    text: v.string(),
    by: v.nullable(v.string()),
    context: v.nullable(v.string()),
  }),
  v.object({ kind: v.literal('verse'), lines: v.array(v.string()) }),
  v.object({ kind: v.literal('promo'), story: Slug }),
  v.object({ kind: v.literal('picture'), ...PictureFile.entries }),
]);
export type Insert = v.InferOutput<typeof Insert>;

const Details = v.object({
  headline: v.string(),
  dek: v.string(),
  topics: v.pipe(v.array(Slug), v.minLength(1)),
  bylines: v.pipe(v.array(Slug), v.minLength(1)),
  published: When,
  modified: v.optional(When),
  lead: PictureFile,
  audio: v.optional(v.object({ title: v.string() })),
  corrections: v.optional(v.array(v.object({ at: When, html: v.string() })), []),
  inserts: v.optional(v.record(Slug, Insert), {}),
});

/** A story as it lies in this folder: SLUG.json about it, SLUG.html its words. */
export type StoryFile = v.InferOutput<typeof Details> & {
  readonly slug: string;
  readonly html: string;
};

export const PersonFile = v.object({
  id: Slug,
  name: v.string(),
  role: v.string(),
  biography: v.string(),
  portrait: Slug,
});
export type PersonFile = v.InferOutput<typeof PersonFile>;

export function readStoryFiles(): StoryFile[] {
  const slugs = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'));
  return slugs.map((slug) => ({
    ...v.parse(Details, json(join(FOLDER, `${slug}.json`))),
    slug: v.parse(Slug, slug),
    html: readFileSync(join(FOLDER, `${slug}.html`), 'utf8'),
  }));
}

export function readPeople(): ReadonlyMap<string, PersonFile> {
  return new Map(v.parse(v.array(PersonFile), json(PEOPLE)).map((person) => [person.id, person]));
}

/** Seconds of each story's recording, by slug. None, while no recording has been made. */
export function readDurations(): Readonly<Record<string, number>> {
  try {
    return v.parse(v.record(v.string(), v.number()), json(DURATIONS));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
