import { chromium } from '@playwright/test';
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { ordersOf } from './screenshots/orders.ts';
import { shootNetwork } from './screenshots/shootNetwork.mjs';
import { viewsOf } from './screenshots/views.ts';
import { systemPackages } from './systemPackages.mjs';
import { largeTextOptions, launchOptions } from '../../tests/rig/chromium.ts';
import { startOrigin } from '../../tests/rig/origin.ts';
import { NETWORK_NAMES, screensOf, startNetwork } from '../../tests/networks/networks.ts';
import { SCREENS, storyPaths } from '../../tests/e2e/screens.ts';

const EMBEDDED = 'embedded';

/**
 * Pictures of every screen of the embedded network and of those of other shapes, to be looked at: a folder each.
 *
 * @param {string[]} args
 */
export async function screenshots(args) {
  const orders = ordersOf(args, [EMBEDDED, ...NETWORK_NAMES]);
  if (typeof orders === 'string') {
    process.stderr.write(`${orders}\n`);
    return 1;
  }
  const ready = systemPackages() || (await buildIfStale());
  if (ready !== 0) return ready;
  const { folder, networks, sizes } = orders;
  // The others' channels play its streams.
  const embedded = await startOrigin();
  const [usual, large] = await Promise.all(
    [launchOptions, largeTextOptions].map((options) =>
      chromium.launch({ ...options, executablePath: process.env.CHROMIUM_PATH }),
    ),
  );
  for (const name of networks) {
    const network = await open(name, embedded);
    await shootNetwork(
      { ...network, folder: path.join(folder, name) },
      ({ isLarge }) => (isLarge ? large : usual),
      viewsOf(sizes, name === EMBEDDED),
    );
    await network.stop();
  }
  await Promise.all([usual.close(), large.close()]);
  await embedded.stop();
  process.stdout.write(`${folder}\n`);
  return 0;
}

/**
 * @param {string} name
 * @param {import('../../tests/rig/origin.ts').Origin} embedded
 */
async function open(name, embedded) {
  if (name === EMBEDDED) {
    const [story] = await storyPaths(embedded.url);
    return { url: embedded.url, screens: { ...SCREENS, story }, stop: async () => {} };
  }
  const origin = await startNetwork(name, `${embedded.url}/live/qpra-1.mp3`);
  return { ...origin, screens: await screensOf(name, origin.url) };
}
