/** What a deck of HLS knows of going on from another one. */
export interface Follower {
  /** Until when there is sound in hand, UTC milliseconds; null: it cannot be told. */
  readonly inHandUntilMs: number | null;
  /**
   * Waits for the moment to follow what is heard, and is ready then. What is heard loads nothing more once it needs nothing
   * more until then.
   *
   * @param then To let it begin.
   * @returns A function that ends the wait.
   */
  readonly follow: (before: () => Followed, then: () => void) => () => void;
  /**
   * Goes on from where another deck is heard: nearer to live than `goLive` would be, if that is in hand.
   *
   * @param isFollowing Whether the listener means to be live.
   */
  readonly takeUp: (clockMs: number, isFollowing: boolean) => void;
  /** What is in hand is all that will be heard of it: no more is loaded. */
  readonly playOut: () => void;
}

/** What is heard while another deck is about to follow. */
export interface Followed {
  /** UTC milliseconds; null: it cannot be told. */
  readonly heardMs: number | null;
  /** null: it is not of HLS. */
  readonly deck: Follower | null;
  readonly isFollowing: boolean;
  /** It brings too little, or nothing. */
  readonly isSpent: boolean;
  readonly isSounding: boolean;
}
