import type { OwnPage } from '#contract/ownPage.ts';
import type { Site } from '#contract/site.ts';
import { ConfigError } from '../config/configError.ts';
import { everyInterval, type Every } from '../net/everyInterval.ts';
import { decodePage, type DecodedPage, type MarkdownFile } from './markdownPage.ts';

/** A page changed on disk shows after this long at the latest, without a restart. */
const LOOK_EVERY_MS = 10_000;

/** The pages that a network wrote itself. Answers at once: nothing is read for a reader. */
export interface OwnPages {
  /** Another one whenever a page has changed. */
  readonly list: () => Site['pages'];
  readonly bySlug: (slug: string) => OwnPage | null;
  readonly stop: () => void;
}

const NONE: Site['pages'] = [];

export const NO_PAGES: OwnPages = {
  list: () => NONE,
  bySlug: () => null,
  stop: () => undefined,
};

interface Deps {
  readonly folder: string;
  readonly read: (folder: string) => Promise<readonly MarkdownFile[]>;
  /** Told of what is left out of pages, and of each mistake in a page that has been changed. */
  readonly log: (line: string) => void;
  readonly every?: Every;
}

/** Pages by their files' names. */
type Decoded = ReadonlyMap<string, DecodedPage>;

/**
 * The pages of a folder, looked at again every few seconds. A page with a mistake in it keeps its last good words up.
 *
 * @throws {ConfigError} with every mistake that is in them at the start.
 */
export async function openOwnPages(deps: Deps): Promise<OwnPages> {
  const { folder, read, log, every = everyInterval } = deps;
  let files = await read(folder);
  const first = decodeAll(files, new Map());
  if (first.problems.length > 0) throw new ConfigError(folder, first.problems);
  let { pages } = first;
  tellNotes(pages, new Map(), log);
  let list = listOf(pages);

  const look = async () => {
    try {
      const found = await read(folder);
      if (isSame(found, files)) return;
      files = found;
      const next = decodeAll(found, pages);
      tellNotes(next.pages, pages, log);
      pages = next.pages;
      list = listOf(pages);
      for (const problem of next.problems) log(problem);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      log(`The pages in ${folder} cannot be read: ${why}`);
    }
  };
  const stop = every(LOOK_EVERY_MS, () => void look());

  return {
    list: () => list,
    bySlug: (slug) => [...pages.values()].find(({ page }) => page.slug === slug)?.page ?? null,
    stop,
  };
}

/** @param before What stays of a page that has a mistake in it now. */
function decodeAll(files: readonly MarkdownFile[], before: Decoded) {
  const pages = new Map<string, DecodedPage>();
  const problems: string[] = [];
  for (const file of files) {
    const decoded = decodePage(file);
    if ('problems' in decoded) problems.push(...decoded.problems);
    const page = 'problems' in decoded ? before.get(file.name) : decoded;
    if (!page) continue;
    const { slug } = page.page;
    const [taker] = [...pages].find(([, other]) => other.page.slug === slug) ?? [];
    if (taker === undefined) pages.set(file.name, page);
    else problems.push(`${file.name}: slug: found "${slug}", which is taken by ${taker}`);
  }
  return { pages, problems };
}

/** What is to be told of pages that are not as they were `before`. */
function tellNotes(pages: Decoded, before: Decoded, log: (line: string) => void): void {
  for (const [name, { notes }] of pages) {
    const known = before.get(name)?.notes ?? [];
    for (const note of notes) if (!known.includes(note)) log(note);
  }
}

function isSame(found: readonly MarkdownFile[], before: readonly MarkdownFile[]): boolean {
  return (
    found.length === before.length &&
    found.every(({ name, text }, i) => before[i]?.name === name && before[i]?.text === text)
  );
}

/** In the order to show them. */
function listOf(pages: Decoded): Site['pages'] {
  return [...pages.values()]
    .toSorted(
      (a, b) =>
        (a.order ?? Infinity) - (b.order ?? Infinity) || a.page.title.localeCompare(b.page.title),
    )
    .map(({ page: { slug, title } }) => ({ slug, title }));
}
