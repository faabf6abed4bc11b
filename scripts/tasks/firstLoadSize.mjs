import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const BUDGET_KB = 150;
/** What a visit to '/' loads after the entry: the app, and what the front page's route asks for. */
const FRONT = ['src/start.tsx', 'src/app/FrontRoute.tsx'];
/** Loaded only by a listener whose stream needs it. */
const NEVER_FIRST = /hls\.js/;

/**
 * Weighs the JavaScript of the first load, compressed as the origin sends it, against the budget.
 *
 * @returns {number} The exit code.
 */
export function firstLoadSize() {
  const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
  const firsts = Object.keys(manifest).filter(
    (key) => manifest[key].isEntry || FRONT.includes(key),
  );
  const keys = withStaticImports(manifest, firsts);
  const files = keys.map((key) => manifest[key].file).filter((file) => file.endsWith('.js'));
  const sizes = files.map((file) => ({ file, kb: brotliKb(path.join('dist', file)) }));
  const total = sizes.reduce((sum, one) => sum + one.kb, 0);
  for (const { file, kb } of sizes.toSorted((a, b) => b.kb - a.kb))
    say(`${kb.toFixed(1).padStart(7)} kB  ${file}`);
  say(`${total.toFixed(1).padStart(7)} kB of ${BUDGET_KB} kB, Brotli`);
  const faults = [
    ...(total > BUDGET_KB
      ? [`The first load is over its budget by ${(total - BUDGET_KB).toFixed(1)} kB.`]
      : []),
    ...(firsts.length < 1 + FRONT.length
      ? [`The build has no chunk for one of: ${FRONT.join(', ')}.`]
      : []),
    ...keys
      .filter((key) => NEVER_FIRST.test(key))
      .map((key) => `${key} must not be in the first load.`),
  ];
  for (const fault of faults) say(fault);
  return faults.length === 0 ? 0 : 1;
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
