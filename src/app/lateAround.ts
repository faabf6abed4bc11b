import { latePart } from '#ui/latePart.ts';

/** The footer, below every page, and thanks in the room that is kept for them: nothing moves when they come. */
export const lateAround = latePart(() => import('./around/aroundRest.ts'));
