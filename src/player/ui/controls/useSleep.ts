import { useStore } from 'zustand';
import { usePlayerParts } from '../playerContext.ts';
import type { Sleep } from '../../sleep/sleep.ts';
import type { Seen } from '../time/useTimeline.ts';

export function useSleep(): Sleep {
  return useStore(usePlayerParts().sleepTimer.store);
}

/** How long until it fades, in seconds; null: no timer is set. */
export function sleepsInSeconds(sleep: Sleep, { heardMs, nowMs }: Seen): number | null {
  if (sleep.status !== 'set') return null;
  const { by, atMs } = sleep.bedtime;
  const atNow = by === 'show' ? (heardMs ?? nowMs) : nowMs;
  return Math.max(atMs - atNow, 0) / 1_000;
}
