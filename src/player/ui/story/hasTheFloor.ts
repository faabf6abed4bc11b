import { wantsSound, type Playback } from '../../radio/playback.ts';
import type { StoryPlayback } from '../../story/storyPlayback.ts';

/** Whether the player shows the story, not the radio: it is there, and the radio is not asked for. */
export function hasTheFloor(story: StoryPlayback, radio: Playback): boolean {
  return story.status !== 'none' && !wantsSound(radio);
}
