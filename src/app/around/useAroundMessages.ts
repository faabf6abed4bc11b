import { useMemo } from 'react';
import { withAround, type AroundMessages } from '#messages/aroundMessages.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { useLocale } from '#ui/localeContext.ts';

export function useAroundMessages(): AroundMessages {
  const messages = useMessages();
  const locale = useLocale();
  return useMemo(() => withAround(messages, locale), [messages, locale]);
}
