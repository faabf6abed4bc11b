import type { Listening } from '../listening.ts';
import type { Player } from '../players.ts';
import type { Reading } from '../reading.ts';
import type { Site } from '../site.ts';

export interface Given {
  readonly player: Player;
  readonly site: Site;
  /** Another listener, in a fresh browser profile. */
  readonly listen: (how?: { isTapped?: boolean }) => Promise<Listening>;
}

/** What one visit, or some of a kind, tell. */
export interface Measure {
  /** What it answers, in order. */
  readonly rows: readonly string[];
  /** Whether it is of times so short that nothing else may run beside it. */
  readonly isAlone: boolean;
  /** Whether it is told by what only Chromium tells. */
  readonly isOfChromium?: boolean;
  readonly read: (given: Given) => Promise<readonly Reading[]>;
}
