export interface TabState {
  /** This tab was silenced because another one began to play, and still does. */
  readonly isElsewhere: boolean;
}
