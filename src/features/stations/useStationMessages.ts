import { useMemo } from 'react';
import { useMessages } from '#messages/messagesContext.ts';
import { withStationPages, type StationMessages } from '#messages/stationMessages.ts';
import { useLocale } from '#ui/localeContext.ts';

/** The words of the pages of stations, which are not among those that every page loads. */
export function useStationMessages(): StationMessages {
  const messages = useMessages();
  const locale = useLocale();
  return useMemo(() => withStationPages(messages, locale), [messages, locale]);
}
