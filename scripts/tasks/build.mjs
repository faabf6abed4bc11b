import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

const STAMP = 'node_modules/.longwave-built';
const SOURCES = [
  'index.html',
  'public',
  'src',
  'vite.config.ts',
  'scripts/chunkGroups.ts',
  'scripts/compressBuild.ts',
  'scripts/fetchedImports.ts',
  'scripts/layerOrder.ts',
  'package.json',
  'package-lock.json',
];

/** @returns {Promise<number>} */
export async function build() {
  const sources = hashOf(SOURCES);
  const code = await run('vite', ['build', '--logLevel', 'warn']);
  if (code === 0) writeFileSync(STAMP, sources);
  return code;
}

/** Builds when a source has changed since the last build. @returns {Promise<number>} */
export async function buildIfStale() {
  const isBuilt = existsSync('dist/index.html') && existsSync(STAMP);
  if (isBuilt && readFileSync(STAMP, 'utf8') === hashOf(SOURCES)) return 0;
  process.stderr.write('Building ...\n');
  return build();
}

/** @param {string[]} paths */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** @param {string} place @returns {string[]} */
function filesUnder(place) {
  if (!statSync(place, { throwIfNoEntry: false })) return [];
  if (!statSync(place).isDirectory()) return [place];
  // The origin runs unbuilt: what only it reads is not in the build.
  if (path.normalize(place) === path.normalize('src/server')) return [];
  return readdirSync(place)
    .toSorted()
    .flatMap((name) => filesUnder(path.join(place, name)));
}
