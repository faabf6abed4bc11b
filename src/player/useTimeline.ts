import { useEffect, useState } from 'react';
import { usePlayer, usePlayback } from './playerContext.ts';
import type { Timeline } from './timeline.ts';

const TICK_MS = 500;

/** Where the listener is in time, twice a second while something is on. null: the deck cannot tell. */
export function useTimeline(): { readonly timeline: Timeline | null; readonly nowMs: number } {
  const { timeline } = usePlayer();
  const isIdle = usePlayback().status === 'idle';
  const read = () => ({ timeline: timeline(), nowMs: Date.now() });
  const [seen, setSeen] = useState(read);

  useEffect(() => {
    setSeen(read());
    // What is on changes at an idle player too, but nobody counts its seconds.
    const timer = setInterval(() => setSeen(read()), isIdle ? 10 * TICK_MS : TICK_MS);
    return () => clearInterval(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- `read` is made anew each time, of what is listed.
  }, [isIdle, timeline]);

  return seen;
}
