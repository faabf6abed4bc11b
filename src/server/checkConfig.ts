/** `npm run check-config`: says all that is wrong with a config, without serving it; with `--ask`, asks what it names once. */

import { serverMessagesFor } from '#messages/serverMessages.ts';
import { askOnce } from './askOnce.ts';
import { readDescribed } from './described.ts';
import { sayMistakes } from './process/sayMistakes.ts';
import { readStationDirectory } from './stations/stationDirectory.ts';

await sayMistakes(async () => {
  const isWell = await check(process.argv.includes('--ask'));
  process.exitCode = isWell ? 0 : 1;
});

/** @returns Whether all is well. */
async function check(isAsking: boolean): Promise<boolean> {
  const described = await readDescribed(process.env, await readStationDirectory());
  if (!described) {
    console.log('There is no longwave.config.json here: the embedded network is served.');
    return true;
  }
  const { config, file, pages, notes } = described;
  pages.pages.stop();
  for (const note of notes) console.log(note);
  const channels = config.stations.flatMap((station) => station.channels);
  const { length: pageCount } = pages.pages.list();
  console.log(
    `${file} can be served: stations ${config.stations.length}, channels ${channels.length}, story sources ${config.sources.length}, own pages ${pageCount}.`,
  );
  if (!isAsking) return true;
  const { lines, isWell } = await askOnce(config, await serverMessagesFor(config.network.locale));
  for (const line of lines) console.log(line);
  return isWell;
}
