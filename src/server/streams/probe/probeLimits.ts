/** How long a probe of a stream may take, in milliseconds. */
export interface ProbeLimits {
  /** Until an answer begins. */
  readonly dialMs: number;
  /** To listen. */
  readonly listenMs: number;
  /** To listen to what is silent so far. */
  readonly silenceMs: number;
  /** For everything. */
  readonly totalMs: number;
}

export const LIMITS: ProbeLimits = {
  dialMs: 10_000,
  listenMs: 12_000,
  silenceMs: 25_000,
  totalMs: 45_000,
};
