/** Tells what a first visit loads, by the imports of the built files, and whether that is too much. */

/** A built file, as Vite's manifest has it under the name of its source. */
interface BuiltFile {
  readonly file: string;
  /** Names of what it imports statically. */
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}
export type Manifest = Readonly<Record<string, BuiltFile>>;

interface Budget {
  readonly what: string;
  /** What is loaded beside the page's own entry. */
  readonly entries: readonly string[];
  readonly kb: number;
}

/** What the app itself is drawn with: the entry, the app, and what the front page's route asks for. */
const FIRST: Budget = {
  what: 'before the app is drawn',
  entries: ['src/start.tsx', 'src/app/FrontRoute.tsx'],
  kb: 115,
};
/** With the rest of the player's dock and its engine, which follow. */
const WITH_ENGINE: Budget = {
  what: 'with the player that follows',
  entries: [...FIRST.entries, 'src/player/ui/dockRest.ts', 'src/player/engine.ts'],
  kb: 160,
};
export const BUDGETS = [FIRST, WITH_ENGINE];

/** Half a kilobyte, and only in pages with a banner. */
const WITH_BANNERS = 'src/banners/main.ts';

/** Loaded only by a listener whose stream needs it. */
const NEVER_FIRST = /hls\.js|openPlayhead/;

interface Weighed {
  /** Heaviest first. */
  readonly files: readonly { readonly file: string; readonly kb: number }[];
  readonly totalKb: number;
  /** What is wrong, in words. */
  readonly faults: readonly string[];
}

/** @param kbOf The weight of a built file as it is sent, in kB. */
export function weigh(
  manifest: Manifest,
  { what, entries, kb: budgetKb }: Budget,
  kbOf: (file: string) => number,
): Weighed {
  const missing = entries.filter((entry) => !manifest[entry]);
  if (missing.length > 0) {
    return { files: [], totalKb: 0, faults: [`The build has no chunk for ${missing.join(', ')}.`] };
  }
  const firsts = Object.keys(manifest).filter(
    (name) => manifest[name]?.isEntry && name !== WITH_BANNERS,
  );
  const names = withStaticImports(manifest, [...firsts, ...entries]);
  const files = names
    .flatMap((name) => manifest[name]?.file ?? [])
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, kb: kbOf(file) }))
    .toSorted((a, b) => b.kb - a.kb);
  const totalKb = files.reduce((sum, { kb }) => sum + kb, 0);
  const tooMuch =
    totalKb > budgetKb ? [`${(totalKb - budgetKb).toFixed(1)} kB too much ${what}.`] : [];
  const tooEarly = names
    .filter((name) => NEVER_FIRST.test(name))
    .map((name) => `${name} must not be in the first load.`);
  return { files, totalKb, faults: [...tooMuch, ...tooEarly] };
}

function withStaticImports(manifest: Manifest, names: readonly string[]): readonly string[] {
  const found = new Set(names);
  // A set walks on over what is added during the walk.
  for (const name of found) for (const next of manifest[name]?.imports ?? []) found.add(next);
  return [...found];
}
