import type { Track } from '#contract/onAir.ts';
import type { Messages } from '#messages/messages.ts';

/** A track in one line, as the listener's language has it: 'Slack Tide, The Ferrymen'. */
export function songTitle({ title, artist }: Track, words: Messages['player']): string {
  return artist ? words.by(title, artist) : title;
}
