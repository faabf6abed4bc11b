import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SegmentStore } from '#player/recording/segmentStore.ts';
import { fakeAudioStore } from '#tests/support/fakeAudioStore.ts';

const sound = (n: number) => Uint8Array.of(n, n, n);

function aStore() {
  const { disk, openStore } = fakeAudioStore();
  return { disk, store: new SegmentStore(openStore) };
}

/** All that is under way without a clock is over. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a segment', () => {
  it('is read back as it was written', async () => {
    const { store } = aStore();
    const key = await store.write(sound(7));
    expect(await store.read(key!)).toEqual(sound(7));
  });

  it('has a key of its own, also where one before it found no room', async () => {
    const { disk, store } = aStore();
    const first = await store.write(sound(1));
    disk.room = 1;
    expect(await store.write(sound(2))).toBeNull();
    disk.room = 5;
    const third = await store.write(sound(3));
    expect(third).not.toBe(first);
    expect(await store.read(first!)).toEqual(sound(1));
    expect(await store.read(third!)).toEqual(sound(3));
  });

  it('is not there once it is removed, nor before it is written', async () => {
    const { store } = aStore();
    expect(await store.read(0)).toBeNull();
    const key = await store.write(sound(1));
    store.remove(key!);
    expect(await store.read(key!)).toBeNull();
  });
});

describe('what was read last', () => {
  it('is at hand: who goes back a little has it at once', async () => {
    const { disk, store } = aStore();
    const keys = [await store.write(sound(1)), await store.write(sound(2))];
    for (const key of [...keys, ...keys, ...keys]) void store.read(key!);
    await settled();
    expect(disk.reads).toEqual(keys);
  });

  it('is three segments and no more: an hour of them would be the memory that was to be saved', async () => {
    const { disk, store } = aStore();
    for (let n = 0; n < 5; n += 1) {
      // oxlint-disable-next-line no-await-in-loop -- One after the other, as they come.
      await store.write(sound(n));
    }
    for (const key of [0, 1, 2, 3]) void store.read(key);
    await settled();
    for (const key of [1, 2, 3]) void store.read(key);
    void store.read(0);
    await settled();
    expect(disk.reads).toEqual([0, 1, 2, 3, 0]);
  });

  it('is forgotten last where it is asked for again and again', async () => {
    const { disk, store } = aStore();
    for (let n = 0; n < 6; n += 1) {
      // oxlint-disable-next-line no-await-in-loop -- One after the other, as they come.
      await store.write(sound(n));
    }
    for (const key of [0, 1, 0, 2, 0, 3, 0, 4, 0]) void store.read(key);
    await settled();
    expect(disk.reads).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('a browser that makes trouble', () => {
  it('has no room at all: nothing is kept, and it is asked once', async () => {
    const { disk, store } = aStore();
    disk.isForbidden = true;
    expect(await store.write(sound(1))).toBeNull();
    expect(await store.write(sound(2))).toBeNull();
    expect(await store.read(0)).toBeNull();
    expect(disk.opened).toBe(1);
  });

  it('throws where it should answer: that is no room either', async () => {
    const failing = new SegmentStore(() => Promise.reject(new Error('A private window')));
    expect(await failing.write(sound(1))).toBeNull();
    expect(await failing.read(0)).toBeNull();
    failing.remove(0);
    failing.close();
    await settled();
  });

  it('cannot read a segment: it is lost, and the others are not', async () => {
    const { disk, store } = aStore();
    const [one, two] = [await store.write(sound(1)), await store.write(sound(2))];
    disk.broken.add(one!);
    expect(await store.read(one!)).toBeNull();
    expect(await store.read(two!)).toEqual(sound(2));
  });
});

describe('the end', () => {
  it('forgets everything, once', async () => {
    const { disk, store } = aStore();
    const key = await store.write(sound(1));
    store.close();
    store.close();
    await settled();
    expect(disk.isClosed).toBe(true);
    expect(await store.read(key!)).toBeNull();
    expect(disk.usedAfterClose).toEqual([]);
  });

  it('opens nothing where nothing was ever written', async () => {
    const { disk, store } = aStore();
    expect(await store.read(0)).toBeNull();
    store.close();
    await settled();
    expect(disk.opened).toBe(0);
  });

  it('is the last that the browser hears of it, whatever is under way', async () => {
    const anyUse = fc.constantFrom('write', 'read', 'remove', 'close', 'wait');
    const isQuietAfter = async (uses: readonly string[]) => {
      const { disk, store } = aStore();
      const underWay: unknown[] = [];
      for (const use of uses) {
        if (use === 'write') underWay.push(store.write(sound(1)));
        else if (use === 'read') underWay.push(store.read(0));
        else if (use === 'remove') store.remove(0);
        else if (use === 'close') break;
        // oxlint-disable-next-line no-await-in-loop -- Time goes by between two uses.
        else await settled();
      }
      store.close();
      store.remove(0);
      underWay.push(store.read(0));
      await Promise.all(underWay);
      await settled();
      return disk.usedAfterClose.length === 0 && disk.kept.size === 0;
    };
    const property = fc.asyncProperty(fc.array(anyUse, { maxLength: 12 }), isQuietAfter);
    await expect(fc.assert(property)).resolves.toBeUndefined();
  });
});
