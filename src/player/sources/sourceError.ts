import type { ContentKind } from '#audio/contentKind.ts';
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

/** @throws SourceError Where what came is a page or a list, or sound that is not ours to cut. */
export function refuseOther(kind: ContentKind): void {
  if (kind === 'web-page' || kind === 'playlist') throw new SourceError(kind);
  // Ogg and its kin: the browser's own element may play it.
  if (kind === 'other-audio') throw new SourceError('unreachable');
}
