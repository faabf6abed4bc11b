import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { HaveMade } from '#server/kept/askPlainly.ts';
import { Keeper } from '#server/kept/keeper.ts';
import { Revisions } from '#server/kept/revisions.ts';
import { eventually } from '#tests/support/eventually.ts';
import { BASE, keeping, LONG } from './keeping.ts';

it('has an answer made once, however often it is asked for', async () => {
  const { origin, ask } = keeping();

  const first = await ask('/stories/a');
  const second = await ask('/stories/a');

  expect(second).toBe(first);
  expect(origin.asked).toEqual(['/stories/a']);
});

it('has it made once for all who ask at the same time, where there is nothing too', async () => {
  const { origin, keeper } = keeping();

  await Promise.all(
    ['/stories/a', '/stories/a', '/none', '/none'].map((address) => keeper.make(BASE, address)),
  );

  expect(origin.asked).toEqual(['/stories/a', '/none']);
});

it('has it made anew when what it is made of has changed', async () => {
  const { origin, ask, change } = keeping();
  const first = await ask('/stories/a');

  change(`${LONG} And more.`);

  expect(await ask('/stories/a')).not.toBe(first);
  expect(origin.asked).toHaveLength(2);
});

it('has it made anew when its time is over, and no sooner', async () => {
  const { origin, ask } = keeping();
  await ask('/');
  origin.nowMs = 9_999;
  await ask('/');
  expect(origin.asked).toHaveLength(1);

  origin.nowMs = 10_000;
  await ask('/');

  expect(origin.asked).toHaveLength(2);
});

it('does not pack again what says the same', async () => {
  const { origin, sent } = keeping();
  const first = await sent('/', 'gzip');

  origin.nowMs = 10_000;

  expect(await sent('/', 'gzip')).toBe(first);
  expect(origin.asked).toHaveLength(2);
});

it('does not hold what changed while it was made', async () => {
  const { origin, keeper, ask, change } = keeping();
  const making = keeper.make(BASE, '/stories/a');
  change(LONG);
  await making;

  await ask('/stories/a');

  expect(origin.asked).toHaveLength(2);
});

it('gives each asker the form that they take, whole', async () => {
  const { sent } = keeping();

  const [plain, gzip, br] = await Promise.all([
    sent('/', null),
    sent('/', 'gzip'),
    sent('/', 'br'),
  ]);

  expect(plain.bytes.toString()).toBe(LONG);
  expect(gunzipSync(gzip.bytes).toString()).toBe(LONG);
  expect(brotliDecompressSync(br.bytes).toString()).toBe(LONG);
  for (const { bytes, headers } of [plain, gzip, br]) {
    expect(headers.slice(-2)).toEqual(['Content-Length', String(bytes.length)]);
  }
});

it('sends what is asked for again better packed, under another tag', async () => {
  const { keeper, sent } = keeping();
  const tag = ({ headers }: { headers: readonly string[] }) => headers[headers.indexOf('etag') + 1];
  const quick = await sent('/', 'br');
  await sent('/', 'br');

  await eventually(() => expect(keeper.held(BASE, '/')?.isThorough).toBe(true));

  const thorough = await sent('/', 'br');
  expect(tag(thorough)).toBe(`"hash-of-4200-br11"`);
  expect(tag(quick)).toBe(`"hash-of-4200-br"`);
  expect(brotliDecompressSync(thorough.bytes).toString()).toBe(LONG);
  expect(thorough.bytes.length).toBeLessThanOrEqual(quick.bytes.length);
});

it('holds no more than it may, whatever is asked for', async () => {
  const { origin, keeper, ask } = keeping({ maxBytes: 100_000 });
  for (let number = 0; number < 100; number += 1) {
    // oxlint-disable-next-line no-await-in-loop -- One after the other.
    await ask(`/stories/${number}`);
  }
  const { length } = origin.asked;

  expect(keeper.held(BASE, '/stories/99')).not.toBeNull();
  expect(keeper.held(BASE, '/stories/0')).toBeNull();
  expect(length).toBe(100);
});

it('leaves to the routes what is very long', async () => {
  const { keeper } = keeping();

  expect(await keeper.make(BASE, '/huge')).toBeNull();
});

describe('while another is made, by one who is busy', () => {
  it('sends what was right until a moment ago, when it has been waited for a little', async () => {
    const { origin, ask, change, giveUp } = keeping();
    const first = await ask('/');
    origin.isBusy = true;
    change('Others.');

    const asked = [ask('/'), ask('/')];
    giveUp();

    expect(await Promise.all(asked)).toEqual([first, first]);
    expect(await ask('/')).toBe(first);
    expect(origin.asked).toEqual(['/', '/']);
  });

  it('sends nothing that was right longer ago', async () => {
    const { origin, keeper, ask, change, giveUp } = keeping({ holdsMs: Infinity });
    await ask('/');
    origin.isBusy = true;
    change('Others.');
    origin.nowMs += 10_000;

    const asked = keeper.make(BASE, '/');
    giveUp();

    expect(await Promise.race([asked, settled()])).toBe('waits');
  });

  it('counts from when its time was over', async () => {
    const { origin, keeper, ask, giveUp } = keeping();
    const first = await ask('/');
    origin.isBusy = true;

    origin.nowMs = 19_999;
    const inTime = keeper.make(BASE, '/');
    giveUp();
    expect(await inTime).toBe(first);

    origin.nowMs = 20_000;
    expect(await Promise.race([keeper.make(BASE, '/'), settled()])).toBe('waits');
  });

  it('sends the newer one where that comes first', async () => {
    const { ask, change } = keeping();
    await ask('/');
    change('Others.');

    expect((await ask('/'))?.plain.bytes.toString()).toBe('Others.');
  });
});

it('sends what was right until a moment ago when no other can be made', async () => {
  const now = () => 0;
  const revisions = new Revisions(now);
  let makes = 0;
  const haveMade: HaveMade = async () => {
    makes += 1;
    if (makes > 1) throw new Error('It has gone');
    const headers = [['cache-control', 'public'] as const];
    return { status: 200, headers, bytes: Buffer.from('a'), revision: 0, untilMs: Infinity };
  };
  const keeper = new Keeper({ haveMade, now, revisions, maxBytes: 10_000 });
  const first = await keeper.make(BASE, '/');
  revisions.tell(1);

  expect(await keeper.make(BASE, '/')).toBe(first);
});

/** After all that need not wait for anything has been done. */
async function settled(): Promise<'waits'> {
  await new Promise(setImmediate);
  return 'waits';
}
