import type { AudioStore } from '#player/recording/audioStore.ts';

/** Room for audio in memory, with the troubles of a disk: the test says which. */
export function fakeAudioStore() {
  const kept = new Map<number, Uint8Array<ArrayBuffer>>();
  const reads: number[] = [];
  const disk = {
    kept,
    reads,
    opened: 0,
    isClosed: false,
    isForbidden: false,
    /** How many pieces there is room for. */
    room: Infinity,
    /** Pieces that cannot be read. */
    broken: new Set<number>(),
  };
  const store: AudioStore = {
    write: async (key, bytes) => {
      if (kept.size >= disk.room) return false;
      kept.set(key, bytes);
      return true;
    },
    read: async (key) => {
      reads.push(key);
      return disk.broken.has(key) ? null : (kept.get(key) ?? null);
    },
    remove: async (key) => void kept.delete(key),
    close: () => {
      disk.isClosed = true;
      kept.clear();
    },
  };
  const openStore = async () => {
    disk.opened += 1;
    return disk.isForbidden ? null : store;
  };
  return { disk, openStore };
}
