import { setTimeout as delay } from 'node:timers/promises';
import { startBroadcaster, NEWS, type Broadcaster } from '#tests/rig/broadcaster.ts';
import { FAULTS, type FaultTargets } from '#tests/rig/faults.ts';
import { control, EVERY_ENGINE, expect, playerOf, pressPlay, test } from '../listening.ts';

/** Nearly nothing is heard of these. The whole catalogue is `npm run bench -- faults`. */
const MOST_SILENCE_MS = 300;
const SETTLED_MS = 2000;
/** More than is ever buffered at the live edge: whatever is amiss is heard by then. */
const WATCHED_MS = 9000;

const fault = (name: string) => FAULTS.find((one) => one.name === name)!;

/** Servers and lines that die. Each test breaks its own. */
test.describe('when the line breaks', () => {
  let own: Broadcaster;
  test.beforeEach(async () => {
    own = await startBroadcaster();
  });
  test.afterEach(async () => {
    await own?.stop();
  });
  const targets = (): FaultTargets => ({ ...own, setOffline: async () => {} });
  const connections = () => own.primaryLine.open() + own.backupLine.open();

  for (const { name, strike, endsOn } of [
    { ...fault('connection reset, server fine'), endsOn: NEWS.primaryHz },
    { ...fault('connection closed in order, server fine'), endsOn: NEWS.primaryHz },
    { ...fault('primary gone for good'), endsOn: NEWS.backupHz },
    { ...fault('primary silent on the wire for good'), endsOn: NEWS.backupHz },
  ]) {
    test(`nobody hears it: ${name}`, { tag: EVERY_ENGINE }, async ({ page, ear }) => {
      await page.goto(own.origin.url);
      await pressPlay(page, NEWS.name);
      await ear.untilHeard(NEWS.primaryHz);
      await delay(SETTLED_MS);
      const fromMs = await ear.now();
      await strike(targets());
      await delay(WATCHED_MS);

      const heard = await ear.span(fromMs);
      expect(heard.longestSilenceMs).toBeLessThan(MOST_SILENCE_MS);
      expect((await ear.hear()).carriersHz).toEqual([endsOn]);
      await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
      await expect.poll(connections).toBe(1);
    });
  }

  test('the backup is heard when the primary has no such stream from the start', async ({
    page,
    ear,
  }) => {
    await fault('404 from the start').strike(targets());
    await page.goto(own.origin.url);
    const pressed = await ear.now();
    await control(page, `Play ${NEWS.name} live`).click();
    await ear.untilHeard(NEWS.backupHz);
    // A stream that does not answer would be waited for longer.
    expect((await ear.firstSoundAfter(pressed))! - pressed).toBeLessThan(8_000);
    await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  });
});
