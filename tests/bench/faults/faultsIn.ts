import type { Engine } from '#tests/rig/engines/engines.ts';
import { FAULTS, type Fault } from '#tests/rig/faults.ts';

/** The faults that an engine can be given: only Chromium's driver takes the network away from a page. */
export function faultsIn(engine: Engine): readonly Fault[] {
  return FAULTS.filter(({ name }) => engine === 'chromium' || !name.includes('offline'));
}
