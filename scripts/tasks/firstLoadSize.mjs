import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { BUDGETS, weigh } from '../firstLoad.ts';

/**
 * Weighs the JavaScript of a first visit, compressed as the origin sends it, against its two budgets.
 *
 * @returns {number} The exit code.
 */
export function firstLoadSize() {
  const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
  const faults = BUDGETS.flatMap((budget) => {
    const weighed = weigh(manifest, budget, brotliKb);
    for (const { file, kb } of weighed.files) say(`${kb.toFixed(1).padStart(7)} kB  ${file}`);
    say(`${weighed.totalKb.toFixed(1).padStart(7)} kB of ${budget.kb} kB ${budget.what}, Brotli`);
    return weighed.faults;
  });
  for (const fault of faults) say(fault);
  return faults.length === 0 ? 0 : 1;
}

/** @param {string} file In the built folder. */
function brotliKb(file) {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  return brotliCompressSync(readFileSync(path.join('dist', file)), options).length / 1000;
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
