import { useMemo } from 'react';
import { withDock, type DockMessages } from '#messages/dockMessages.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { useLocale } from '#ui/localeContext.ts';

/** The player's words, those among them that follow the page too: for what follows it. */
export function useDockMessages(): DockMessages {
  const messages = useMessages();
  const locale = useLocale();
  return useMemo(() => withDock(messages, locale), [messages, locale]);
}
