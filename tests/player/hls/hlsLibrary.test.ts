import { expect, it } from 'vitest';
import { loadOnce } from '#player/hls/hlsLibrary.ts';

/** A network that gives the library, or not, as the test says. */
function network() {
  const asked: { give: (library: string) => void; fail: (error: Error) => void }[] = [];
  const load = loadOnce(
    () =>
      new Promise<string>((resolve, reject) => {
        asked.push({ give: resolve, fail: reject });
      }),
  );
  return { asked, load };
}

it('fetches the library once for all who ask, before it is here and after', async () => {
  const { asked, load } = network();
  const both = [load(), load()];
  asked[0]!.give('hls.js');
  expect(await Promise.all(both)).toEqual(['hls.js', 'hls.js']);
  expect(await load()).toBe('hls.js');
  expect(asked).toHaveLength(1);
});

it('fetches nothing before somebody asks: it is not in the first load', () => {
  expect(network().asked).toHaveLength(0);
});

it('tells who asked that the network did not give it, and fetches it again for the next', async () => {
  const { asked, load } = network();
  const first = load();
  asked[0]!.fail(new TypeError('Failed to fetch'));
  await expect(first).rejects.toThrow(TypeError);
  const second = load();
  asked[1]!.give('hls.js');
  expect(await second).toBe('hls.js');
  expect(asked).toHaveLength(2);
});
