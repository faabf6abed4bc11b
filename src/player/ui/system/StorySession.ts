import { useEffect } from 'react';
import {
  handleMediaSession,
  placeInMediaSession,
  setMediaSessionState,
  showInMediaSession,
} from '../../browser/mediaSession.ts';
import { STEP_SECONDS } from '../../radio/stepBy.ts';
import { wantsToTell } from '../../story/storyPlayback.ts';
import { usePlayback, useStory } from '../playerContext.ts';
import { useStoryPlayer } from '../story/storyPlayerOf.ts';

/** Shows the story that is heard to the lock screen and the headset, and does what they ask; on the page it is nothing. */
export function StorySession() {
  const story = useStory();
  const player = useStoryPlayer();
  const artist = usePlayback().tuning?.stationName ?? '';
  const title = story.status === 'none' ? '' : story.recording.title;
  const place = story.status === 'none' ? null : story.place;
  const state = wantsToTell(story) ? 'playing' : 'paused';

  useEffect(() => showInMediaSession({ title, artist, album: '' }), [title, artist]);
  useEffect(() => setMediaSessionState(state), [state]);
  useEffect(() => {
    const duration = place?.totalSeconds ?? null;
    if (!place || duration === null) return placeInMediaSession(null);
    placeInMediaSession({ duration, position: Math.min(place.elapsedSeconds, duration) });
  }, [place]);
  useEffect(() => {
    handleMediaSession({
      play: player.resume,
      pause: player.pause,
      stop: player.close,
      seekbackward: ({ seekOffset }) => player.stepBy(-(seekOffset ?? STEP_SECONDS)),
      seekforward: ({ seekOffset }) => player.stepBy(seekOffset ?? STEP_SECONDS),
      seekto: ({ seekTime }) => seekTime != null && player.seekTo(seekTime),
    });
    return () => handleMediaSession({});
  }, [player]);
  return null;
}
