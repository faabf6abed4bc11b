import { dateTimeFormat } from '#ui/formats.ts';

/**
 * '8:48 AM', on the station's own clock.
 *
 * @param timeZone The station's; undefined: nobody knows it, and the listener's own has to do.
 */
export function clockTime(locale: string, timeZone: string | undefined): Intl.DateTimeFormat {
  return dateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone });
}
