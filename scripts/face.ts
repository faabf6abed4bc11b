/**
 * Shows what a network looks like: `npm run face`, or `npm run face -- samples.html`.
 *
 * Writes one page of samples for the config file in use, prints the contrast of every color on every ground, and ends with
 * code 1 where something cannot be read or shown.
 */
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { complaintLines } from '#server/config/complaint.ts';
import { ConfigError } from '#server/config/configError.ts';
import { readConfig } from '#server/config/readConfig.ts';
import { embeddedNetwork } from '#server/embedded/network.ts';
import { OWN_FACE } from '#server/face/face.ts';
import { readFace } from '#server/face/readFace.ts';
import { readStationDirectory } from '#server/stations/stationDirectory.ts';
import { contrastTable } from './face/contrastTable.ts';
import { samplePage } from './face/samplePage.ts';

try {
  await show(path.resolve(process.argv[2] ?? path.join(os.tmpdir(), 'longwave-face.html')));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function show(target: string): Promise<void> {
  const directory = await readStationDirectory();
  const isDirectoryChannel = (channelId: string) => directory.channel(channelId) !== null;
  const described = await readConfig({ env: process.env, isDirectoryChannel });
  const { face, complaints } = described
    ? await readFace(described.config.face, path.dirname(described.file))
    : { face: OWN_FACE, complaints: [] };
  const { name } = described?.config.network ?? embeddedNetwork;
  const mistakes = complaintLines(complaints);
  const from = described?.file ?? 'No config file: Longwave’s own face.';
  await writeFile(target, await samplePage({ name, from, face, mistakes }));
  console.log(contrastTable(face.palettes));
  for (const mistake of mistakes) console.error(mistake);
  console.log(`Samples: ${target}`);
  if (mistakes.length > 0) process.exitCode = 1;
}
