import { useMemo } from 'react';
import type { Messages } from './messages.ts';
import { useMessages } from './messagesContext.ts';

/**
 * The words that every page has, with those that come with a part of the app.
 *
 * @param add Always the same function. @param locale BCP 47, of the network: 'en-US'.
 */
export function useMessagesWith<T>(
  add: (messages: Messages, locale: string) => T,
  locale: string,
): T {
  const messages = useMessages();
  return useMemo(() => add(messages, locale), [add, messages, locale]);
}
