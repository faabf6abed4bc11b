import { setTimeout as delay } from 'node:timers/promises';
import { MUSIC, NEWS } from '#tests/rig/broadcaster.ts';
import {
  arriveAt,
  control,
  EVERY_ENGINE,
  expect,
  follow,
  playerOf,
  pressPlay,
  strayTo,
  test,
} from '../listening.ts';

/*
 * A network by config file, on real Icecast servers. What is heard is told by the samples: which stream by its carrier, which
 * second by its clock tone. What is taken is told by the lines between page and servers.
 */

test('thirty page changes are not heard, and open no second connection', async ({
  page,
  broadcaster,
  ear,
}) => {
  const { origin, primaryLine, backupLine } = broadcaster;
  const requests = () => primaryLine.requests() + backupLine.requests();
  const beforePlay = requests();
  await page.goto(origin.url);
  await expect(control(page, `Play ${NEWS.name} live`)).toBeVisible();
  expect(requests(), 'nothing is taken before play').toBe(beforePlay);
  await pressPlay(page, NEWS.name);
  await ear.untilHeard(NEWS.primaryHz);
  await expect.poll(() => primaryLine.open() + backupLine.open()).toBe(1);
  const whenHeard = requests();
  const start = await ear.now();

  const tour = [
    () => follow(page, '/topics/news'),
    () => follow(page, '/stories/the-ferry'),
    () => follow(page, '/stations'),
    () => follow(page, '/stations/qbir'),
    () => follow(page, '/stations/in/north'),
    () => page.goBack().then(() => arriveAt(page, '/stations/qbir')),
    () => page.goForward().then(() => arriveAt(page, '/stations/in/north')),
    () => strayTo(page, '/nobody/is/here'),
    () => strayTo(page, '/stories/never-written'),
    () => follow(page, '/'),
  ];
  for (const change of [...tour, ...tour, ...tour]) await change();

  expect(await ear.longestSilenceMs(start)).toBeLessThan(15);
  expect(requests(), 'no further connection').toBe(whenHeard);
  expect(primaryLine.open('/news.mp3')).toBe(1);
  expect(await ear.elementsPlaying()).toBe(1);
  expect((await ear.hear()).carriersHz).toEqual([NEWS.primaryHz]);
  await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
});

test(
  'another station is chosen from the drawer, and only it is taken',
  { tag: EVERY_ENGINE },
  async ({ page, broadcaster, ear }) => {
    const { origin, primaryLine } = broadcaster;
    await page.goto(origin.url);
    await pressPlay(page, NEWS.name);
    await ear.untilHeard(NEWS.primaryHz);

    await control(page, 'Stations').click();
    const drawer = page.getByRole('dialog', { name: 'Available on-air stations' });
    await drawer.getByRole('button', { name: `Play ${MUSIC.name} live` }).click();
    await ear.untilHeard(MUSIC.primaryHz);
    await expect.poll(() => primaryLine.open('/news.mp3')).toBe(0);
    expect(primaryLine.open('/music.aac')).toBe(1);
    await expect(playerOf(page).getByRole('status')).toHaveText(`Playing ${MUSIC.name} live`);

    await page.reload();
    await expect(control(page, `Play ${MUSIC.name} live`)).toBeVisible();
  },
);

test(
  'after stop nothing is taken any more',
  { tag: EVERY_ENGINE },
  async ({ page, broadcaster, ear }) => {
    const { origin, primaryLine, backupLine } = broadcaster;
    const bytes = () => primaryLine.bytes() + backupLine.bytes();
    await page.goto(origin.url);
    await pressPlay(page, NEWS.name);
    await ear.untilHeard(NEWS.primaryHz);

    await control(page, `Stop ${NEWS.name}`).click();
    await delay(1000);
    const afterASecond = bytes();
    await delay(3000);
    expect(bytes() - afterASecond).toBe(0);
    expect(primaryLine.open() + backupLine.open()).toBe(0);
    await expect(playerOf(page)).toHaveAttribute('data-state', 'idle');
    expect(await ear.hear()).toMatchObject({ loudness: 0 });
    await expect(control(page, `Play ${NEWS.name} live`)).toBeVisible();
  },
);

test(
  'pause keeps the place; back 15 seconds and go to live move it',
  { tag: EVERY_ENGINE },
  async ({ page, broadcaster, ear }) => {
    const { origin, primaryLine } = broadcaster;
    const requestsBefore = primaryLine.requests();
    await page.goto(origin.url);
    await pressPlay(page, NEWS.name);
    await ear.untilHeard(NEWS.primaryHz);
    const atStart = (await ear.secondsBehind())!;
    expect(atStart).toBeLessThanOrEqual(6);

    await control(page, `Pause ${NEWS.name}`).click();
    await ear.untilSilent();
    await expect(playerOf(page)).toHaveAttribute('data-state', 'paused');
    await delay(5000);
    await control(page, `Resume ${NEWS.name}`).click();
    await ear.untilHeard(NEWS.primaryHz);
    const sincePause = async () => ((await ear.secondsBehind()) ?? 0) - atStart;
    await expect.poll(sincePause).toBeGreaterThanOrEqual(4);
    expect(await sincePause()).toBeLessThanOrEqual(7);
    const afterPause = (await ear.secondsBehind())!;

    // There have to be 15 s to go back into.
    await delay(17_000);
    await control(page, 'Back 15 seconds').click();
    await expect
      .poll(async () => ((await ear.secondsBehind()) ?? 0) - afterPause)
      .toBeGreaterThanOrEqual(13);
    expect((await ear.secondsBehind())! - afterPause).toBeLessThanOrEqual(17);

    await control(page, 'Go to live').click();
    await expect.poll(async () => (await ear.secondsBehind()) ?? 60).toBeLessThanOrEqual(6);
    expect(primaryLine.requests(), 'one connection for all of it').toBe(requestsBefore + 1);
  },
);
