import { dock } from './en/dock.ts';
import type { player } from './en/player.ts';
import { settings } from './en/settings.ts';
import { sleep } from './en/sleep.ts';
import { storyAudio } from './en/storyAudio.ts';
import type { Messages } from './messages.ts';
import { inLanguage } from './inLanguage.ts';

const english = { dock, settings, sleep, storyAudio };

/** The words of the browser's catalogue, with those of the player that follow the page. */
export type DockMessages = Messages & {
  readonly player: typeof player & typeof dock;
  readonly settings: typeof settings;
  readonly sleep: typeof sleep;
  readonly storyAudio: typeof storyAudio;
};

const catalogues: ReadonlyMap<string, typeof english> = new Map([['en', english]]);

/** @param locale BCP 47, of the network: 'en-US'. */
export function withDock(messages: Messages, locale: string): DockMessages {
  const { dock: words, ...rest } = inLanguage(locale, catalogues, english);
  return { ...messages, ...rest, player: { ...messages.player, ...words } };
}
