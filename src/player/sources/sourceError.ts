import type { Fault } from '../line/fault.ts';

/** What went wrong with a stream, on its way from where it is seen to where it is reported. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly fault: Fault;

  constructor(fault: Fault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}
