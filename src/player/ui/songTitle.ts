import type { Messages } from '#messages/messages.ts';
import type { Song } from '../onAir/song.ts';

/** A song in one line, as the listener's language has it: 'Slack Tide, The Ferrymen'. */
export function songTitle({ title, artist }: Song, words: Messages['player']): string {
  return artist ? words.by(title, artist) : title;
}
