import type { Fault } from '../line/fault.ts';

/** What neither the line nor the playhead can tell: whether there is anything in the sound, and whose fault a silence is. */
export interface Diagnosis {
  /** Sound comes, and there is nothing in it. */
  readonly isSilent: boolean;
  /** A stream's fault by its right name, where our origin was told more than a script may know. @param url As the channel has it. */
  readonly exactFault: (fault: Fault, url: string) => Fault;
}

export const NO_DIAGNOSIS: Diagnosis = { isSilent: false, exactFault: (fault) => fault };
