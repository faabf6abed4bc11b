import { createContext, use } from 'react';
import type { HelpMessages } from '#messages/helpMessages.ts';
import type { Messages } from '#messages/messages.ts';
import { useMessages } from '#messages/messagesContext.ts';

/** All that this screen says: its own words, and the player's for what the player has met with. */
export interface HelpWords {
  readonly help: HelpMessages;
  readonly player: Messages['player'];
}

export const HelpContext = createContext<HelpMessages | null>(null);

export function useHelpWords(): HelpWords {
  const help = use(HelpContext);
  const { player } = useMessages();
  if (!help) throw new Error('The help page is opened with its words.');
  return { help, player };
}
