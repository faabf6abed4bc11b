import type { ComponentType } from 'react';
import { helpMessagesFor } from '#messages/helpMessages.ts';
import { HelpContext } from './helpWords.ts';
import { HelpPage } from './HelpPage.tsx';

/** @param locale BCP 47. */
export async function openHelpPage(locale: string): Promise<ComponentType> {
  const words = await helpMessagesFor(locale);
  return function HelpWithWords() {
    return (
      <HelpContext value={words}>
        <HelpPage />
      </HelpContext>
    );
  };
}
