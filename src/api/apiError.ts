export type ApiFault =
  /** No answer: the network, or our origin, is away. */
  | 'unreachable'
  | 'not-found'
  /** The origin answered with an error. */
  | 'server'
  /** The answer was not what the contract says. */
  | 'malformed';

/** Our own origin could not be asked. `cause` holds what the network or the decoder said. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly fault: ApiFault;
  readonly path: string;

  constructor(fault: ApiFault, path: string, cause?: unknown) {
    super(`API ${fault}: ${path}`, { cause });
    this.fault = fault;
    this.path = path;
  }
}
