import { useEffect, useState } from 'react';
import { usePlayback } from '../playerContext.ts';

type Loaded = typeof import('./MediaSession.ts');

/** What the lock screen and the headset show and do. The system knows of no player before one plays. */
export function SystemControls() {
  const { status } = usePlayback();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (loaded || status === 'idle') return;
    // What does not come is asked for again when something else happens.
    import('./MediaSession.ts').then(setLoaded, () => {});
  }, [loaded, status]);
  return loaded && <loaded.MediaSession />;
}
