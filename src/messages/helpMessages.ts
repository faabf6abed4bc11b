import { withDock, type DockMessages } from './dockMessages.ts';
import { help } from './en/help.ts';
import type { Messages } from './messages.ts';
import { inLanguage } from './inLanguage.ts';

/** The words of the page and its player, with those of "Why can't I hear this?": they come with that page. */
export type HelpMessages = DockMessages & { readonly help: typeof help };

const catalogues: ReadonlyMap<string, typeof help> = new Map([['en', help]]);

/** @param locale BCP 47, of the network: 'en-US'. */
export function withHelp(messages: Messages, locale: string): HelpMessages {
  return { ...withDock(messages, locale), help: inLanguage(locale, catalogues, help) };
}
