import type { AudioStore } from '#player/recording/audioStore.ts';

/** Room for audio in memory, with the troubles of a disk: the test says which. Nobody may use it after it is closed. */
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
    /** What was asked of it after it was closed. */
    usedAfterClose: [] as string[],
  };
  const mustBeOpen = (use: string) => {
    if (!disk.isClosed) return;
    disk.usedAfterClose.push(use);
    throw new Error(`${use} after close`);
  };
  const store: AudioStore = {
    write: async (key, bytes) => {
      mustBeOpen('write');
      if (kept.size >= disk.room) return false;
      kept.set(key, bytes);
      return true;
    },
    read: async (key) => {
      mustBeOpen('read');
      reads.push(key);
      return disk.broken.has(key) ? null : (kept.get(key) ?? null);
    },
    remove: async (key) => {
      mustBeOpen('remove');
      kept.delete(key);
    },
    close: () => {
      mustBeOpen('close');
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
