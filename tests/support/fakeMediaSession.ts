import { onTestFinished, vi } from 'vitest';

/** The system's media controls, as a page sees them: they show what they are given, and the test presses their buttons. */
export function fakeMediaSession() {
  const handlers = new Map<string, MediaSessionActionHandler>();
  const places: (MediaPositionState | undefined)[] = [];
  const session = {
    metadata: null as { title: string; artist: string; artwork: readonly MediaImage[] } | null,
    playbackState: 'none',
    setActionHandler: (action: string, handler: MediaSessionActionHandler | null) => {
      if (handler) handlers.set(action, handler);
      else handlers.delete(action);
    },
    setPositionState: (place?: MediaPositionState) => void places.push(place),
  };
  vi.stubGlobal('MediaMetadata', function MediaMetadata(this: object, init: object) {
    Object.assign(this, init);
  });
  Object.defineProperty(navigator, 'mediaSession', { value: session, configurable: true });
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'mediaSession');
    vi.unstubAllGlobals();
  });
  return {
    session,
    offered: () => [...handlers.keys()].toSorted(),
    press: (action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}) =>
      handlers.get(action)?.({ action, ...details }),
    place: () => places.at(-1),
  };
}
