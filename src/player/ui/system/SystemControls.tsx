import { useState } from 'react';
import { latePart, useLatePart } from '#ui/latePart.ts';
import { usePlayback, useStory } from '../playerContext.ts';
import { hasTheFloor } from '../story/hasTheFloor.ts';

const lateSessions = latePart(async () => (await import('./sessions.ts')).sessions);

/** What the lock screen and the headset show and do. The system knows of no player before one plays, and of that one for good. */
export function SystemControls() {
  const isOn = usePlayback().status !== 'idle';
  const isTelling = useStory().status !== 'none';
  const [wasOn, setWasOn] = useState(false);
  if ((isOn || isTelling) && !wasOn) setWasOn(true);
  return wasOn && <Session />;
}

function Session() {
  const playback = usePlayback();
  const isStoryOn = hasTheFloor(useStory(), playback);
  const sessions = useLatePart(lateSessions, playback.status);
  if (!sessions) return null;
  return isStoryOn ? <sessions.StorySession /> : <sessions.MediaSession />;
}
