/** What the lock screen, the headset and the browser's own media controls show and do. W3C Media Session. */
export interface MediaSessionView {
  readonly title: string;
  readonly artist: string;
  readonly album: string;
}

export type MediaSessionHandlers = Partial<
  Record<MediaSessionAction, (details: MediaSessionActionDetails) => void>
>;

/** In seconds: how much can be gone back and forth in, and where in that the listener is. */
export interface MediaSessionPlace {
  readonly duration: number;
  readonly position: number;
}

/** The app's own sign: of stations and shows nobody gives us a picture. Those that a web manifest has too. */
const ARTWORK: readonly MediaImage[] = ['192', '512'].map((side) => ({
  src: `/icon-${side}.png`,
  sizes: `${side}x${side}`,
  type: 'image/png',
}));

const ACTIONS: readonly MediaSessionAction[] = [
  'play',
  'pause',
  'stop',
  'seekbackward',
  'seekforward',
  'seekto',
  'previoustrack',
  'nexttrack',
];

export function showInMediaSession(view: MediaSessionView | null): void {
  if (!('mediaSession' in navigator)) return;
  navigator.mediaSession.metadata = view && new MediaMetadata({ ...view, artwork: [...ARTWORK] });
}

export function setMediaSessionState(state: MediaSessionPlaybackState): void {
  if ('mediaSession' in navigator) navigator.mediaSession.playbackState = state;
}

/** @param place null: live, where there is nothing to be placed in. */
export function placeInMediaSession(place: MediaSessionPlace | null): void {
  // Some browsers have the session, but not this part of it.
  if (!('mediaSession' in navigator) || !navigator.mediaSession.setPositionState) return;
  navigator.mediaSession.setPositionState(place ? { ...place, playbackRate: 1 } : undefined);
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
