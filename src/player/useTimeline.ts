import { useEffect, useState } from 'react';
import { usePlayer, usePlayback } from './playerContext.ts';
import type { Timeline } from './timeline.ts';

const TICK_MS = 500;
/** What is on goes on at a silent player too. */
const IDLE_TICK_MS = 1_000;

interface Seen {
  /** null: the deck cannot tell. */
  readonly timeline: Timeline | null;
  /** UTC milliseconds. */
  readonly nowMs: number;
  /** `performance.now()`. */
  readonly tickMs: number;
}

/** Where the listener is in time, twice a second while something is on, once while nothing is. */
export function useTimeline(): Seen {
  const { timeline } = usePlayer();
  const { status } = usePlayback();
  const read = () => ({ timeline: timeline(), nowMs: Date.now(), tickMs: performance.now() });
  const [seen, setSeen] = useState(read);

  useEffect(() => {
    const look = () => setSeen(read());
    // Also at once: a deck that begins to sound can tell where it is.
    look();
    const timer = setInterval(look, status === 'idle' ? IDLE_TICK_MS : TICK_MS);
    return () => clearInterval(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- `read` is made anew each time, of what is listed.
  }, [status, timeline]);

  return seen;
}
