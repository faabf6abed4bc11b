import type { AudioStore } from '../recording/audioStore.ts';
import { ARCHIVE_DATABASE, ARCHIVE_LOCK_PREFIX } from './leftRecordings.ts';

const SEGMENTS = 'segments';

/**
 * Room in IndexedDB for one recording, gone when it is closed. While it is open a Web Lock says so to other tabs: what
 * belongs to no lock was left by a visit that ended without a goodbye, and is deleted by the next that opens one.
 *
 * @returns null: no IndexedDB or no locks here (an insecure page), or it is forbidden.
 */
export async function openArchiveStore(): Promise<AudioStore | null> {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- Neither is there on every page.
  if (!globalThis.indexedDB || !navigator.locks) return null;
  const id = crypto.randomUUID();
  const release = await holdLock(ARCHIVE_LOCK_PREFIX + id);
  try {
    const database = await openDatabase();
    await deleteLeftovers(database);
    return storeIn(database, id, release);
  } catch {
    release();
    return null;
  }
}

function storeIn(database: IDBDatabase, id: string, release: () => void): AudioStore {
  const change = (run: (segments: IDBObjectStore) => void) => changed(database, run);
  return {
    write: (key, bytes) =>
      change((segments) => segments.put(bytes.buffer, [id, key])).then(
        () => true,
        () => false,
      ),
    read: async (key) => {
      const segments = database.transaction(SEGMENTS).objectStore(SEGMENTS);
      const found: unknown = await answerOf(segments.get([id, key]));
      return found instanceof ArrayBuffer ? new Uint8Array(found) : null;
    },
    remove: (key) => change((segments) => segments.delete([id, key])),
    close: () => {
      void change((segments) => segments.delete(allOf(id)))
        .catch(() => {})
        .finally(() => {
          database.close();
          release();
        });
    },
  };
}

/** Resolves once the lock is held, to what lets it go. */
function holdLock(name: string): Promise<() => void> {
  const held = Promise.withResolvers<() => void>();
  const done = Promise.withResolvers<void>();
  void navigator.locks
    .request(name, () => {
      held.resolve(done.resolve);
      return done.promise;
    })
    .catch(held.reject);
  return held.promise;
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(ARCHIVE_DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(SEGMENTS));
  return answerOf(opening);
}

async function deleteLeftovers(database: IDBDatabase): Promise<void> {
  const segments = database.transaction(SEGMENTS).objectStore(SEGMENTS);
  const keys = await answerOf(segments.getAllKeys());
  const ids = new Set(keys.map(idOf));
  const { held = [] } = await navigator.locks.query();
  const alive = new Set(held.map((lock) => lock.name));
  const left = [...ids].filter((id) => !alive.has(`${ARCHIVE_LOCK_PREFIX}${id}`));
  if (left.length === 0) return;
  await changed(database, (all) => {
    for (const id of left) all.delete(allOf(id));
  });
}

function idOf(key: IDBValidKey): string {
  const id: unknown = Array.isArray(key) ? key[0] : key;
  return typeof id === 'string' ? id : '';
}

/** Keys are [id of the recording, number of the segment]; an array sorts after every number. */
function allOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error!));
  });
}

/** Resolves once it is kept; rejects when there is no room. */
function changed(database: IDBDatabase, run: (segments: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(SEGMENTS, 'readwrite', { durability: 'relaxed' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error!));
    run(transaction.objectStore(SEGMENTS));
  });
}
