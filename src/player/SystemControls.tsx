import { useEffect, useState } from 'react';
import { usePlayback } from './playerContext.ts';
import type { HeardMoment } from './useHeardMoment.ts';

type Loaded = typeof import('./MediaSession.ts');

interface Props {
  readonly heard: HeardMoment;
}

/** What the lock screen and the headset show and do. The system knows of no player before one plays. */
export function SystemControls({ heard }: Props) {
  const { status } = usePlayback();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (loaded || status === 'idle') return;
    // What does not come is asked for again when something else happens.
    import('./MediaSession.ts').then(setLoaded, () => {});
  }, [loaded, status]);
  return loaded && <loaded.MediaSession heard={heard} />;
}
