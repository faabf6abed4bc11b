/** What other tabs of ours mean for this one. */
export interface TabState {
  /** This tab was silenced because another one began to play, and still does. */
  readonly isElsewhere: boolean;
}

export const ALONE: TabState = { isElsewhere: false };
