import { useMemo } from 'react';
import { withHelp, type HelpMessages } from '#messages/helpMessages.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { useLocale } from '#ui/localeContext.ts';

export function useHelpMessages(): HelpMessages {
  const messages = useMessages();
  const locale = useLocale();
  return useMemo(() => withHelp(messages, locale), [messages, locale]);
}
