import { useMessagesWith } from '#messages/useMessagesWith.ts';
import { withStationPages, type StationMessages } from '#messages/stationMessages.ts';
import { useLocale } from '#ui/localeContext.ts';

/** The words of the pages of stations, which are not among those that every page loads. */
export function useStationMessages(): StationMessages {
  return useMessagesWith(withStationPages, useLocale());
}
