/* What a listener is told of the streams of a channel that fail. */

import { isLasting, type Fault } from './fault.ts';
import { isUnserved, type Line } from './lineState.ts';

/** What is wrong with a stream of the channel. */
export interface StreamFault {
  readonly fault: Fault;
  /** Of the stream, as the channel has it. */
  readonly url: string;
}

/** What keeps every stream of the channel from ever playing; null while one may. */
export function hopelessFault(line: Line): Fault | null {
  const faults = line.records.map((record) => record.fault);
  const hopeless = isUnserved(line) && faults.every((fault) => fault && isLasting(fault));
  return hopeless ? (faults[0] ?? null) : null;
}

/** What the preferred of the failed streams last suffered from; null: nothing is known against any. */
export function worstFault(line: Line): StreamFault | null {
  const index = line.records.findIndex((record) => record.fault);
  const fault = line.records[index]?.fault;
  return fault ? { fault, url: line.streams[index]!.stream.url } : null;
}
