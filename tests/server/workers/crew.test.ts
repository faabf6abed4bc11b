import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Crew } from '#server/workers/crew.ts';
import { until } from '#tests/rig/until.ts';

const ENDS_AT_ONCE = path.resolve('tests/server/workers/endsAtOnce.mjs');
const LONG_WAIT = { withinMs: 30_000 };

/** A worker that ends as soon as it has started; it is replaced when the test says that it has been waited for. */
function failing() {
  const ends: { readonly ended: string; readonly replacedIn: number }[] = [];
  const due: (() => void)[] = [];
  const crew = new Crew({
    count: 1,
    program: ENDS_AT_ONCE,
    log: ({ ended, replacedIn }) => ends.push({ ended, replacedIn }),
    after: (_, then) => {
      due.push(then);
      return () => undefined;
    },
  });
  onTestFinished(() => crew.end());
  const ended = (count: number) => until('it ends', () => ends.length === count, LONG_WAIT);
  return { crew, ends, due, ended };
}

it('does not spin over a worker that cannot start', async () => {
  const { ends, due, ended } = failing();

  for (let count = 1; count <= 4; count += 1) {
    // oxlint-disable-next-line no-await-in-loop -- One after the other.
    await ended(count);
    due.shift()?.();
  }

  expect(ends).toEqual([0, 1, 2, 4].map((replacedIn) => ({ ended: 'code 7', replacedIn })));
  expect(due).toEqual([]);
});

it('replaces nobody when it is told to stop meanwhile', async () => {
  const { crew, ends, due, ended } = failing();
  await ended(1);

  await crew.stop();
  due.shift()?.();

  expect([ends.length, due.length]).toEqual([1, 0]);
});
