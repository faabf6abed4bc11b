import type { StoryPlayer } from '../../story/storyPlayer.ts';
import { usePlayerParts } from '../playerContext.ts';
import { storyPlayerOf } from './storyPlayerOf.ts';

export function useStoryPlayer(): StoryPlayer {
  return storyPlayerOf(usePlayerParts());
}
