/** What this tab knows of the app's other tabs. */
export interface TabState {
  /** This tab was silenced because another one began to play, and still does. */
  readonly isElsewhere: boolean;
}

/** What one tab tells the others: that it plays, or that it no longer does. */
export type TabNews = 'playing' | 'quiet';

/** The way from tab to tab; as much of BroadcastChannel as that takes. */
export interface TabChannel {
  readonly postMessage: (news: TabNews) => void;
  readonly addEventListener: (
    type: 'message',
    listener: (event: MessageEvent<unknown>) => void,
  ) => void;
}

/** null: this browser has none, or none for this page; then every tab plays for itself. */
export function openTabChannel(): TabChannel | null {
  try {
    return new BroadcastChannel('longwave.player');
  } catch {
    return null;
  }
}

export const ALONE: TabState = { isElsewhere: false };
