import { vi } from 'vitest';

/** Storage that refuses everything, as some private windows do. Undone by `vi.unstubAllGlobals()`. */
export function forbidStorage(): void {
  const refuse = () => {
    throw new DOMException('Not here', 'SecurityError');
  };
  const forbidden = { getItem: refuse, setItem: refuse };
  vi.stubGlobal('localStorage', forbidden);
  vi.stubGlobal('sessionStorage', forbidden);
}

/** Storage that can be read and has no room for more. Undone by `vi.unstubAllGlobals()`. */
export function fillStorage(): void {
  const { localStorage: kept } = globalThis;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.getItem(key),
    setItem: () => {
      throw new DOMException('No room', 'QuotaExceededError');
    },
  });
}

/** As if another tab had written it. */
export function writeFromAnotherTab(key: string, text: string | null): void {
  if (text === null) localStorage.removeItem(key);
  else localStorage.setItem(key, text);
  window.dispatchEvent(new StorageEvent('storage', { key }));
}
