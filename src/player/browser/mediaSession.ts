/** What the lock screen, the headset and the browser's own media controls show and do. W3C Media Session. */
export interface MediaSessionView {
  readonly title: string;
  readonly artist: string;
  readonly album: string;
}

export type MediaSessionHandlers = Partial<
  Record<MediaSessionAction, (details: MediaSessionActionDetails) => void>
>;

const ACTIONS: readonly MediaSessionAction[] = [
  'play',
  'pause',
  'stop',
  'seekbackward',
  'seekforward',
];

export function showInMediaSession(view: MediaSessionView | null): void {
  if (!('mediaSession' in navigator)) return;
  navigator.mediaSession.metadata = view && new MediaMetadata(view);
}

export function setMediaSessionState(state: MediaSessionPlaybackState): void {
  if ('mediaSession' in navigator) navigator.mediaSession.playbackState = state;
}

/** An action without a handler is taken away: only what works is offered. */
export function handleMediaSession(handlers: MediaSessionHandlers): void {
  if (!('mediaSession' in navigator)) return;
  for (const action of ACTIONS) {
    try {
      navigator.mediaSession.setActionHandler(action, handlers[action] ?? null);
    } catch {
      // An action that this browser does not know.
    }
  }
}
