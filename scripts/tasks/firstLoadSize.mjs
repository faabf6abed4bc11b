import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What the app itself is drawn with: the entry, the app, and what the front page's route asks for. */
const FIRST = {
  what: 'before the app is drawn',
  entries: ['src/start.tsx', 'src/app/FrontRoute.tsx'],
  budgetKb: 115,
};
/** With the rest of the player's dock and its engine, which follow. */
const WITH_ENGINE = {
  what: 'with the player that follows',
  entries: [...FIRST.entries, 'src/player/ui/dockRest.ts', 'src/player/engine.ts'],
  budgetKb: 160,
};
/** Loaded only by a listener whose stream needs it. */
const NEVER_FIRST = /hls\.js|openPlayhead/;

/**
 * Weighs the JavaScript of a first visit, compressed as the origin sends it, against its two budgets. What belongs to it is told
 * by the imports of the built files.
 *
 * @returns {number} The exit code.
 */
export function firstLoadSize() {
  const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
  const faults = [FIRST, WITH_ENGINE].flatMap((budget) => weigh(manifest, budget));
  for (const fault of faults) say(fault);
  return faults.length === 0 ? 0 : 1;
}

/**
 * @param {Record<string, { file: string, imports?: string[], isEntry?: boolean }>} manifest
 * @param {typeof FIRST} budget
 * @returns {string[]} What is wrong.
 */
function weigh(manifest, { what, entries, budgetKb }) {
  const missing = entries.filter((entry) => !manifest[entry]);
  if (missing.length > 0) return [`The build has no chunk for ${missing.join(', ')}.`];
  const firsts = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const keys = withStaticImports(manifest, [...firsts, ...entries]);
  const files = keys
    .flatMap((key) => manifest[key]?.file ?? [])
    .filter((file) => file.endsWith('.js'));
  const sizes = files.map((file) => ({ file, kb: brotliKb(path.join('dist', file)) }));
  const total = sizes.reduce((sum, one) => sum + one.kb, 0);
  for (const { file, kb } of sizes.toSorted((a, b) => b.kb - a.kb))
    say(`${kb.toFixed(1).padStart(7)} kB  ${file}`);
  say(`${total.toFixed(1).padStart(7)} kB of ${budgetKb} kB ${what}, Brotli`);
  return [
    ...(total > budgetKb ? [`${(total - budgetKb).toFixed(1)} kB too much ${what}.`] : []),
    ...keys
      .filter((key) => NEVER_FIRST.test(key))
      .map((key) => `${key} must not be in the first load.`),
  ];
}

/** @param {Record<string, { imports?: string[] }>} manifest @param {string[]} keys */
function withStaticImports(manifest, keys) {
  const found = new Set(keys);
  // A set walks on over what is added during the walk.
  for (const key of found) for (const next of manifest[key]?.imports ?? []) found.add(next);
  return [...found];
}

/** @param {string} file */
function brotliKb(file) {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  return brotliCompressSync(readFileSync(file), options).length / 1000;
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
