import { latePart } from '#ui/latePart.ts';
import { importAgain } from '#ui/importAgain.ts';

/** What stands on the front page in place of stories, where there are none. */
export const lateRadioFront = latePart(() =>
  importAgain(() => import('#features/stations/front/RadioFront.tsx')),
);
