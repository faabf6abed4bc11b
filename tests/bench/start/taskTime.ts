import { setTimeout as delay } from 'node:timers/promises';
import { figure, type Reading } from '../reading.ts';
import type { Measure } from './measure.ts';

const SETTLED_MS = 5000;
const PLAYED_MS = 60_000;

export const taskTime: Measure = {
  rows: ['60 s of play, main-thread task time, s'],
  isAlone: true,
  isOfChromium: true,
  read: async ({ site, listen }): Promise<readonly Reading[]> => {
    // Untapped: recording would be most of what is measured.
    const listening = await listen({ isTapped: false });
    const { page, press } = listening;
    await press(`Play ${site.alder.name} live`);
    await page.waitForFunction(() => {
      const region = document.querySelector<HTMLElement>('section[data-state]');
      return (window.playerSays?.() ?? region?.dataset['state']) === 'playing';
    });
    await delay(SETTLED_MS);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const taskSeconds = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
    };
    const before = await taskSeconds();
    await delay(PLAYED_MS);
    const spent = (await taskSeconds()) - before;
    await listening.close();
    return [figure('60 s of play, main-thread task time, s', spent, 2)];
  },
};
