import { vi } from 'vitest';

/** Web Locks of this browser, each held until its holder is done. Undone by `vi.unstubAllGlobals()`. */
export function fakeLocks() {
  const held = new Set<string>();
  const request = async (name: string, run: () => Promise<void>) => {
    if (held.has(name)) throw new Error(`${name} is held already.`);
    held.add(name);
    await run();
    held.delete(name);
  };
  const query = async () => ({ held: [...held].map((name) => ({ name })) });
  vi.stubGlobal('navigator', { locks: { request, query } });
  return {
    held,
    /** As if the tab that holds it were gone, without a goodbye. */
    crash: () => held.clear(),
  };
}
