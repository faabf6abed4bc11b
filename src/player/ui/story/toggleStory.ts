import { wantsToTell } from '../../story/storyPlayback.ts';
import type { PlayerParts } from '../playerContext.ts';
import { storyPlayerOf } from './storyPlayerOf.ts';

/** Does what the story's one button would do now: for keys. */
export function toggleStory(parts: PlayerParts): void {
  const { pause, resume } = storyPlayerOf(parts);
  if (wantsToTell(parts.story.getState())) pause();
  else resume();
}
