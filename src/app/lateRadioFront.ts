import { latePart } from '#ui/latePart.ts';

/** What stands on the front page in place of stories, where there are none. */
export const lateRadioFront = latePart(() => import('#features/stations/front/RadioFront.tsx'));
