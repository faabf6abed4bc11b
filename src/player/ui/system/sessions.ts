import { MediaSession } from './MediaSession.ts';
import { StorySession } from './StorySession.ts';

/** What the system shows and does, of the radio and of a story. */
export const sessions = { MediaSession, StorySession };
