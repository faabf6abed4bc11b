import { expect, it } from 'vitest';
import { BASE, keeping, LONG } from './keeping.ts';

/* Addresses where nothing is. */

it('asks once in ten seconds for what is not there', async () => {
  const { origin, ask } = keeping();
  await ask('/none');
  origin.nowMs = 9_999;
  await ask('/none');
  expect(origin.asked).toEqual(['/none']);

  origin.nowMs = 10_000;
  await ask('/none');

  expect(origin.asked).toEqual(['/none', '/none']);
});

it('finds what was not there as soon as something has changed', async () => {
  const { origin, ask, change } = keeping();
  await ask('/none');
  change(LONG);

  await ask('/none');

  expect(origin.asked).toEqual(['/none', '/none']);
});

it('asks once in ten seconds for what is not there any more', async () => {
  const { origin, ask, change } = keeping();
  await ask('/stories/a');
  origin.missing = ['/stories/a'];
  change(LONG);

  await ask('/stories/a');
  await ask('/stories/a');

  expect(origin.asked).toHaveLength(2);
});

it('has one answer for all addresses where nothing is', async () => {
  const { ask } = keeping();

  expect(await ask('/a/none')).toBe(await ask('/b/none'));
});

it('asks each time for what is not there and may not be kept', async () => {
  const { origin, ask } = keeping();

  await ask('/secret/none');
  await ask('/secret/none');

  expect(origin.asked).toHaveLength(2);
});

it('pushes out nothing good for addresses that somebody invents, and keeps few of them', async () => {
  const { origin, keeper, ask } = keeping({ maxBytes: 200_000 });
  await ask('/stories/a');
  for (let number = 0; number < 500; number += 1) {
    // oxlint-disable-next-line no-await-in-loop -- One after the other.
    await ask(`/${number}/none`);
  }

  expect(keeper.held(BASE, '/stories/a')).not.toBeNull();
  expect(keeper.held(BASE, '/499/none')).not.toBeNull();
  expect(keeper.held(BASE, '/0/none')).toBeNull();
  expect(origin.asked).toHaveLength(501);
});
