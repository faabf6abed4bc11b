import { setTimeout as delay } from 'node:timers/promises';
import { until } from '#tests/rig/until.ts';
import type { Listening } from '../listening.ts';
import { cannot, figure, type Reading } from '../reading.ts';
import type { Measure } from './measure.ts';

const SETTLED_MS = 3000;
const PAUSE_MS = 30_000;
const HEARD_MS = 30_000;
/** What may seem to be lost or heard twice by how a pause is heard. */
const WORD_MS = 150;

export const stopCost: Measure = {
  rows: ['kB taken in 20 s after stop'],
  isAlone: false,
  read: async ({ site, listen }) => {
    const listening = await listen();
    await play(listening);
    await listening.press(`Stop ${site.alder.name}`);
    await delay(1000);
    const before = site.bytes();
    await delay(20_000);
    await listening.close();
    return [figure('kB taken in 20 s after stop', (site.bytes() - before) / 1000)];
  },
};

export const pause: Measure = {
  rows: ['pause 30 s, then resume', 'resume to sound, ms'],
  isAlone: false,
  read: async ({ site, listen }): Promise<readonly Reading[]> => {
    const listening = await listen();
    const { ear, press, pressedAtMs } = listening;
    await play(listening);
    await delay(SETTLED_MS);
    const from = await ear.now();
    await delay(2000);
    await press(`Pause ${site.alder.name}`);
    await ear.untilSilent();
    await delay(PAUSE_MS);
    await press(`Resume ${site.alder.name}`);
    await ear.untilSound(HEARD_MS);
    const pressed = await pressedAtMs();
    const sounded = (await ear.firstSoundAfter(pressed))!;
    await delay(2500);
    const { seams, behindAtStartMs, behindAtEndMs } = await ear.span(from);
    await listening.close();
    const byMs = seams.reduce((total, seam) => total + seam.byMs, 0);
    const behind = `${seconds(behindAtStartMs)} to ${seconds(behindAtEndMs)} behind`;
    return [
      {
        row: 'pause 30 s, then resume',
        text: `${Math.abs(byMs) <= WORD_MS ? 'goes on' : jump(byMs)}, ${behind}`,
        value: Math.abs(byMs),
      },
      figure('resume to sound, ms', sounded - pressed),
    ];
  },
};

export const rewind: Measure = {
  rows: ['rewind'],
  isAlone: false,
  read: async ({ player, listen }): Promise<readonly Reading[]> => {
    const row = 'rewind';
    if (!player.isOurs) return [cannot(row)];
    const listening = await listen();
    const { ear, press } = listening;
    await play(listening);
    await delay(20_000);
    const from = await ear.now();
    await delay(2000);
    await press('Back 15 seconds');
    await delay(3500);
    const { repeatedMs } = await ear.span(from);
    await listening.close();
    return repeatedMs > 13_000
      ? [{ row, text: `${seconds(repeatedMs)} back`, value: repeatedMs }]
      : [cannot(row)];
  },
};

/** Presses play, and waits until the first channel is heard. */
export async function play({ press, ear, site }: Listening): Promise<void> {
  await press(`Play ${site.alder.name} live`);
  await until('sound', async () => (await ear.hear()).loudness > 0, { withinMs: HEARD_MS });
}

function jump(byMs: number): string {
  return byMs > 0 ? `skips ${seconds(byMs)}` : `repeats ${seconds(-byMs)}`;
}

function seconds(ms: number | null): string {
  return ms === null ? '?' : `${(ms / 1000).toFixed(1)} s`;
}
