import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { listenAnywhere } from '#tests/rig/freePort.ts';
import type { HeardSpan } from '#tests/rig/heardSpan.ts';
import { apart } from '#tests/rig/pieces.ts';
import { sampleAt, signalBetween, silenceBetween, type CarrierHz } from '#tests/rig/signal.ts';
import type { Ear } from '#tests/rig/soundTap.ts';
import { wavOf } from '#tests/rig/wav.ts';
import { expect, NOT_IN_WEBKIT, test } from '../listening.ts';

/*
 * The ear on the sound card, proved on a bare element. It hears what is played at the true clock: where the machine is too busy to
 * play in time, that is a silence too. So what is looked for here is what was played, and not that nothing else was.
 */

const signal = (carrierHz: CarrierHz, fromMs: number, toMs: number) =>
  signalBetween(carrierHz, sampleAt(fromMs), sampleAt(toMs));
const silence = (ms: number) => silenceBetween(0, sampleAt(ms));

/** Root mean square of the signal's two tones. */
const SIGNAL_LEVEL = Math.hypot(0.3, 0.2) / Math.SQRT2;

const FILES: Readonly<Record<string, Buffer>> = {
  '/silences.wav': wavOf([
    signal(700, 0, 3000),
    silence(500),
    signal(700, 3000, 6000),
    silence(50),
    signal(1100, 6000, 9000),
  ]),
  // Half a second is never heard, and a whole one again.
  '/seams.wav': wavOf([signal(900, 0, 3000), signal(900, 3500, 6000), signal(900, 5000, 8000)]),
  '/long.wav': wavOf([signal(500, 0, 60_000)]),
};

const server = createServer(({ url = '' }, answer) => {
  const file = FILES[url];
  answer.setHeader('content-type', file ? 'audio/wav' : 'text/html');
  answer.end(file ?? '<!doctype html><title>Rig</title><button>Play</button>');
});
let address = '';
test.beforeAll(async () => {
  address = `http://127.0.0.1:${await listenAnywhere(server)}`;
});
test.afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Plays a file at a press. @returns When it was first heard. */
async function play(page: Page, ear: Ear, file: string): Promise<number> {
  await page.goto(address);
  await page.evaluate((src) => {
    document.querySelector('button')!.addEventListener('click', () => {
      const audio = new Audio(src);
      document.body.append(audio);
      void audio.play();
    });
  }, file);
  const before = await ear.now();
  await page.getByRole('button').click();
  await ear.untilSound();
  return (await ear.firstSoundAfter(before))!;
}

/** Waits for the element to come to its end, and for the last of it to be heard. */
async function ended(page: Page, ear: Ear): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.querySelector('audio')!.ended), { timeout: 30_000 })
    .toBe(true);
  await ear.untilSilent();
}

const lengthsIn = ({ silences }: HeardSpan) => silences.map(({ fromMs, toMs }) => toMs - fromMs);
/** How far the one that is nearest to what is looked for is off. */
const offBy = (lengths: readonly number[], ms: number) =>
  Math.min(...lengths.map((length) => Math.abs(length - ms)));

test('nothing is heard before anything plays', async ({ page, ear }) => {
  await page.goto(address);
  expect(await ear.hear()).toEqual({ loudness: 0, carriersHz: [], second: null });
});

test('hears which tones sound, and tells the length of a silence to within 10 ms', async ({
  page,
  ear,
}) => {
  const start = await play(page, ear, '/silences.wav');
  expect(await ear.untilHeard(700)).toMatchObject({ carriersHz: [700] });
  await ended(page, ear);
  const span = await ear.span(start);
  expect(span.carriersHz).toEqual([700, 1100]);
  const lengths = lengthsIn(span);
  expect(offBy(lengths, 500)).toBeLessThan(10);
  expect(offBy(lengths, 50)).toBeLessThan(10);
});

test('hears what is skipped and what is repeated', async ({ page, ear }) => {
  const start = await play(page, ear, '/seams.wav');
  await ended(page, ear);
  const { seams } = await ear.span(start);
  const byMs = seams.map((seam) => seam.byMs);
  expect(offBy(byMs, 500)).toBeLessThan(100);
  expect(offBy(byMs, -1000)).toBeLessThan(100);
});

// WebKitGTK goes over to another speed by a jump of its own, some 30 ms each.
test(
  'a player that plays a little faster or slower skips nothing and repeats nothing',
  { tag: NOT_IN_WEBKIT },
  async ({ page, ear }) => {
    const start = await play(page, ear, '/long.wav');
    for (const rate of [1.03, 0.97, 1]) {
      await page.waitForTimeout(4000);
      await page.evaluate((to) => (document.querySelector('audio')!.playbackRate = to), rate);
    }
    await page.waitForTimeout(3000);
    const { skippedMs, repeatedMs } = await ear.span(start);
    // Some 30 ms of each of eight seconds, if its speed were not known.
    expect(skippedMs + repeatedMs).toBeLessThan(150);
  },
);

test('hears an element pause and go on, at its volume', async ({ page, ear }) => {
  const start = await play(page, ear, '/long.wav');
  const loudness = async () => (await ear.hear()).loudness;
  await expect.poll(loudness).toBeCloseTo(SIGNAL_LEVEL, 2);
  await page.evaluate(() => (document.querySelector('audio')!.volume = 0.5));
  await expect.poll(loudness).toBeCloseTo(SIGNAL_LEVEL / 2, 2);

  await page.evaluate(() => document.querySelector('audio')!.pause());
  await ear.untilSilent();
  const pausedAt = await ear.now();
  await page.waitForTimeout(1000);
  expect((await ear.span(pausedAt)).silenceMs).toBeGreaterThan(950);
  await page.evaluate(() => document.querySelector('audio')!.play());
  await ear.untilHeard(500);
  await page.waitForTimeout(2500);
  const span = await ear.span(start);
  // What an element has handed over and not played when it pauses is not lost: it goes on where it was.
  const fellBehindMs = span.behindAtEndMs! - span.behindAtStartMs!;
  expect(Math.abs(fellBehindMs - span.silenceMs)).toBeLessThan(100);
});

test('the moment that is heard is the one at the playhead, to a tenth of a second', async ({
  page,
  ear,
}) => {
  await play(page, ear, '/long.wav');
  const from = await ear.now();
  await page.waitForTimeout(3000);
  // The file's first second is the first of the clock's cycle. The playhead is told some times a second: the newest word counts.
  const beganMs = await page.evaluate(async () => {
    const audio = document.querySelector('audio')!;
    let leastMs = Infinity;
    for (let reading = 0; reading < 20; reading += 1) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      const nowMs = performance.timeOrigin + performance.now();
      leastMs = Math.min(leastMs, nowMs - 1000 * audio.currentTime);
    }
    return leastMs;
  });
  const { behindAtEndMs } = await ear.span(from);
  expect(Math.abs(apart(behindAtEndMs!, beganMs))).toBeLessThan(100);
});
