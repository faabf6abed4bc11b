import { expect, it } from 'vitest';
import { Limiter } from '#server/net/limiter.ts';

/** Work that ends when the test says so. */
function works() {
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<string>>();
  return {
    begun,
    work: (name: string) => () => {
      begun.push(name);
      const end = Promise.withResolvers<string>();
      ends.set(name, end);
      return end.promise;
    },
    finish: (name: string) => ends.get(name)?.resolve(name),
    fail: (name: string) => ends.get(name)?.reject(new Error(name)),
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('does so many things at once, and the others in the order in which they came', async () => {
  const limiter = new Limiter(2);
  const { begun, work, finish } = works();
  const all = ['a', 'b', 'c', 'd'].map((name) => limiter.run(work(name)));
  await settled();
  expect(begun).toEqual(['a', 'b']);

  finish('b');
  await settled();
  expect(begun).toEqual(['a', 'b', 'c']);

  finish('a');
  finish('c');
  await settled();
  finish('d');
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

it('goes on after what failed, and tells whoever asked for it', async () => {
  const limiter = new Limiter(1);
  const { work, finish, fail } = works();
  const first = limiter.run(work('a'));
  const second = limiter.run(work('b'));

  await settled();
  fail('a');
  await expect(first).rejects.toThrow('a');
  finish('b');
  expect(await second).toBe('b');
});

it('is never fuller than it may be, after long use too', async () => {
  const limiter = new Limiter(3);
  let busy = 0;
  let most = 0;
  const work = async (turns: number) => {
    busy += 1;
    most = Math.max(most, busy);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    busy -= 1;
    if (turns % 5 === 0) throw new Error('now and then');
  };

  await Promise.allSettled(Array.from({ length: 200 }, (_, i) => limiter.run(() => work(i % 7))));

  expect([most, busy]).toEqual([3, 0]);
});
