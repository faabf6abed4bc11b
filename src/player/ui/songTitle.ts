import type { Track } from '#contract/onAir.ts';
import type { Messages } from '#messages/messages.ts';

export function songTitle({ title, artist }: Track, words: Messages['player']): string {
  return artist ? words.by(title, artist) : title;
}
