import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openArchiveStore } from '#player/browser/archiveStore.ts';
import { fakeIndexedDb } from '#tests/support/fakeIndexedDb.ts';
import { fakeLocks } from '#tests/support/fakeLocks.ts';

let disk: ReturnType<typeof fakeIndexedDb>;
let locks: ReturnType<typeof fakeLocks>;

beforeEach(() => {
  disk = fakeIndexedDb();
  locks = fakeLocks();
});
afterEach(() => void vi.unstubAllGlobals());

const audio = (...bytes: number[]) => Uint8Array.from(bytes);

async function opened() {
  const store = await openArchiveStore();
  if (!store) throw new Error('There is no room at all.');
  return store;
}
/** Until nothing is held and nothing is open. */
const settled = () => vi.waitFor(() => expect([disk.open, locks.held.size]).toEqual([0, 0]));

describe('a recording', () => {
  it('is read as it was written, piece by piece', async () => {
    const store = await opened();
    expect(await store.write(1, audio(1, 2, 3))).toBe(true);
    expect(await store.write(2, audio(4))).toBe(true);
    expect(await store.read(2)).toEqual(audio(4));
    expect(await store.read(1)).toEqual(audio(1, 2, 3));
    expect(await store.read(3)).toBeNull();
  });

  it('lets go of a piece that is too old', async () => {
    const store = await opened();
    await store.write(1, audio(1));
    await store.write(2, audio(2));
    await store.remove(1);
    expect(await store.read(1)).toBeNull();
    expect(await store.read(2)).toEqual(audio(2));
  });

  it('is gone when it is closed: stop forgets it all', async () => {
    const store = await opened();
    await store.write(1, audio(1));
    await store.write(100, audio(2));
    store.close();
    await settled();
    expect(disk.keys).toEqual([]);
  });

  it('leaves another tab’s recording alone, open or closing', async () => {
    const [mine, theirs] = [await opened(), await opened()];
    await mine.write(1, audio(1));
    await theirs.write(1, audio(9));
    mine.close();
    await vi.waitFor(() => expect(disk.keys).toHaveLength(1));
    expect(await theirs.read(1)).toEqual(audio(9));
  });
});

describe('where there is no room', () => {
  it('a piece is not kept, and what is there stays', async () => {
    const store = await opened();
    await store.write(1, audio(1));
    disk.room = 1;
    expect(await store.write(2, audio(2))).toBe(false);
    expect(await store.read(1)).toEqual(audio(1));
    disk.room = 2;
    expect(await store.write(2, audio(2))).toBe(true);
  });

  it('there is no store where IndexedDB is forbidden, and no lock is left', async () => {
    disk.isForbidden = true;
    expect(await openArchiveStore()).toBeNull();
    await vi.waitFor(() => expect(locks.held.size).toBe(0));
  });

  it.each([
    ['IndexedDB', () => vi.stubGlobal('indexedDB', undefined)],
    ['locks, as on an insecure page', () => vi.stubGlobal('navigator', {})],
  ])('there is no store without %s', async (_, take) => {
    take();
    expect(await openArchiveStore()).toBeNull();
    expect(disk.open).toBe(0);
  });
});

describe('what a visit left that ended without a goodbye', () => {
  it('is deleted by the next that opens one', async () => {
    await (await opened()).write(1, audio(1));
    locks.crash();
    const store = await opened();
    expect(disk.keys).toEqual([]);
    expect(await store.write(1, audio(2))).toBe(true);
  });

  it('is not taken for what a tab still records', async () => {
    const playing = await opened();
    await playing.write(1, audio(7));
    await opened();
    expect(await playing.read(1)).toEqual(audio(7));
  });
});
