/**
 * Packs the directory of US public radio for the app.
 *
 * `node scripts/stations.ts <folder>`: the folder holds stations.json (one array) as described in its stations.schema.md.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packDirectory } from './packDirectory.ts';

const AS_OF = '2026-11';
const target = path.join(import.meta.dirname, '../src/server/stations/usPublicRadio.json');

const folder = process.argv[2];
if (!folder) {
  console.error('Usage: node scripts/stations.ts <folder with stations.json>');
  process.exit(1);
}
const source: unknown = JSON.parse(await readFile(path.join(folder, 'stations.json'), 'utf8'));
const directory = packDirectory(source, AS_OF);
// A station a line, so that a later edition shows what changed.
const lines = directory.rows.map((row) => JSON.stringify(row)).join(',\n');
const { rows, ...facts } = directory;
await writeFile(target, `${JSON.stringify(facts).slice(0, -1)},"rows":[\n${lines}\n]}\n`);

const playable = rows.filter((row) => row[11].length > 0).length;
console.log(`${rows.length} stations, ${playable} of them with a stream, in ${target}`);
