import { useSyncExternalStore } from 'react';

/** Where the phone's layout gives way to the desktop's: the same width as in tokens.css. */
const WIDE = '(width >= 60rem)';

/** For what is another thing on a wide page, not the same thing laid out otherwise: that is for CSS. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = globalThis.matchMedia?.(WIDE);
      query?.addEventListener('change', onChange);
      return () => query?.removeEventListener('change', onChange);
    },
    () => globalThis.matchMedia?.(WIDE).matches ?? true,
  );
}
