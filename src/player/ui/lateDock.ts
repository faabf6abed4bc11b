import { latePart, useLatePart } from '#ui/latePart.ts';
import { usePlayback } from './playerContext.ts';

/** What of the dock follows the page. Its place is kept, so that nothing jumps when it comes. */
export const lateDock = latePart(async () => (await import('./dockRest.ts')).dockRest);

/** null: it is not here yet. */
export function useDockRest() {
  // What has not come is asked for again with every change of the sound.
  return useLatePart(lateDock, usePlayback().status);
}
