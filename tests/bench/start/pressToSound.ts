import { setTimeout as delay } from 'node:timers/promises';
import type { Listening } from '../listening.ts';
import { figure, median, type Reading } from '../reading.ts';
import type { Given, Measure } from './measure.ts';

const ROUNDS = 7;
const SLOW_ROUNDS = 3;
/** More than the hover that is taken for an intent, and long enough for a line to be warm. */
const HOVER_MS = 1000;
const HEARD_MS = 30_000;

export const coldStart: Measure = {
  rows: ['press to sound, ms', 'behind live at start, s'],
  isAlone: true,
  read: async (given) => {
    const starts = await rounds(given, ROUNDS);
    return [
      figure('press to sound, ms', median(starts.map(({ ms }) => ms))),
      figure('behind live at start, s', median(starts.map(({ behindMs }) => behindMs)) / 1000, 1),
    ];
  },
};

export const warmStart: Measure = {
  rows: ['press to sound, warmed up by a hover, ms'],
  isAlone: true,
  read: async (given) => {
    // The others take no notice of a hover.
    if (!given.player.isOurs) return [];
    const starts = await rounds(given, ROUNDS, async ({ page }) => {
      await page.getByRole('button', { name: 'Play Alder live', exact: true }).first().hover();
      await delay(HOVER_MS);
    });
    return [figure('press to sound, warmed up by a hover, ms', median(starts.map(({ ms }) => ms)))];
  },
};

export const slowStart: Measure = {
  rows: ['with +150 ms round trip and 256 kbit/s, ms'],
  isAlone: true,
  read: async (given) => {
    for (const line of [given.site.primaryLine, given.site.backupLine]) {
      line.setWeather({ kind: 'slow', kbps: 256, roundTripMs: 150 });
    }
    const starts = await rounds(given, SLOW_ROUNDS);
    return [
      figure('with +150 ms round trip and 256 kbit/s, ms', median(starts.map(({ ms }) => ms))),
    ];
  },
};

export const beforePress: Measure = {
  rows: ['bytes before anyone presses play'],
  isAlone: false,
  read: async ({ site, listen }): Promise<readonly Reading[]> => {
    const listening = await listen();
    await delay(10_000);
    await listening.close();
    return [figure('bytes before anyone presses play', site.bytes())];
  },
};

interface Start {
  readonly ms: number;
  readonly behindMs: number;
}

async function rounds(
  { listen }: Given,
  count: number,
  before: (listening: Listening) => Promise<void> = async () => {},
): Promise<readonly Start[]> {
  const starts: Start[] = [];
  for (let round = 0; round < count; round += 1) {
    const listening = await listen();
    await before(listening);
    starts.push(await start(listening));
    await listening.close();
  }
  return starts;
}

async function start({ press, pressedAtMs, ear, site }: Listening): Promise<Start> {
  await press(`Play ${site.alder.name} live`);
  await ear.untilHeard(site.alder.primaryHz, HEARD_MS);
  const pressed = await pressedAtMs();
  const sounded = (await ear.firstSoundAfter(pressed))!;
  // The second that sounds is known for sure when the next has begun.
  await delay(1500);
  const { behindAtStartMs } = await ear.span(sounded);
  return { ms: sounded - pressed, behindMs: behindAtStartMs ?? NaN };
}
