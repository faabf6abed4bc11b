import { useEffect, useState } from 'react';
import { usePlayback, useStory } from '../playerContext.ts';
import { hasTheFloor } from '../story/hasTheFloor.ts';

type Loaded = typeof import('./sessions.ts').sessions;

/** What the lock screen and the headset show and do. The system knows of no player before one plays. */
export function SystemControls() {
  const playback = usePlayback();
  const story = useStory();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const isDue = playback.status !== 'idle' || story.status !== 'none';
  useEffect(() => {
    if (loaded || !isDue) return;
    // What does not come is asked for again when something else happens.
    import('./sessions.ts').then(
      ({ sessions }) => setLoaded(sessions),
      () => {},
    );
  }, [loaded, isDue, playback.status]);
  if (!loaded) return null;
  return hasTheFloor(story, playback) ? <loaded.StorySession /> : <loaded.MediaSession />;
}
