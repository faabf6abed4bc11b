import { setTimeout as delay } from 'node:timers/promises';
import { elementsAlive } from '../listening.ts';
import { figure, type Reading } from '../reading.ts';
import type { Measure } from './measure.ts';
import { play } from './pauseAndStop.ts';

const SETTLED_MS = 3000;
const SWITCHES = 20;
const SWITCH_EVERY_MS = 200;
const STOPPED_MS = 2000;
/** A web server keeps a connection for so long after its last answer, for a next request; Node's does for 6 s. */
const KEPT_ALIVE_MS = 8000;

export const switchSilence: Measure = {
  rows: ['silence when switching A to B, ms'],
  isAlone: true,
  read: async ({ site, listen }): Promise<readonly Reading[]> => {
    const listening = await listen();
    const { ear, press } = listening;
    await play(listening);
    await delay(SETTLED_MS);
    const from = await ear.now();
    await press(`Play ${site.birch.name} live`);
    const isHeard = await ear.untilHeard(site.birch.primaryHz, 20_000).then(
      () => true,
      () => false,
    );
    await delay(1000);
    const { silenceMs } = await ear.span(from);
    await listening.close();
    return [figure('silence when switching A to B, ms', isHeard ? silenceMs : null)];
  },
};

export const quickSwitches: Measure = {
  rows: [
    '20 quick switches: connections left',
    'the last one chosen is heard',
    'connections after stop',
    'media elements alive after them',
  ],
  isAlone: false,
  read: async ({ site, listen }): Promise<readonly Reading[]> => {
    const listening = await listen();
    const { ear, press, page } = listening;
    await play(listening);
    for (let count = 1; count <= SWITCHES; count += 1) {
      const to = count % 2 === 0 ? site.alder : site.birch;
      await press(`Play ${to.name} live`);
      await delay(SWITCH_EVERY_MS);
    }
    await delay(SETTLED_MS);
    const connections = site.connections();
    const elements = await elementsAlive(page);
    const isHeard = await ear.untilHeard(site.alder.primaryHz, 15_000).then(
      () => true,
      () => false,
    );
    await press(`Stop ${site.alder.name}`);
    await delay(site.kind === 'hls' ? KEPT_ALIVE_MS : STOPPED_MS);
    const left = site.connections();
    await listening.close();
    return [
      figure('20 quick switches: connections left', connections),
      {
        row: 'the last one chosen is heard',
        text: isHeard ? 'yes' : 'no',
        value: isHeard ? 0 : null,
      },
      figure('connections after stop', left),
      figure('media elements alive after them', elements),
    ];
  },
};
