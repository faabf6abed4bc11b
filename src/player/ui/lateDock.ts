import { latePart } from '#ui/latePart.ts';

/** What of the dock follows the page. Its place is kept, so that nothing jumps when it comes. */
export const lateDock = latePart(async () => (await import('./dockRest.ts')).dockRest);
