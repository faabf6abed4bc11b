import { stationPages } from './en/stationPages.ts';
import type { Messages } from './messages.ts';
import { inLanguage } from './inLanguage.ts';

/** The words of the browser's catalogue, with those of the pages of stations: they come with those pages. */
export type StationMessages = Messages & { readonly stations: typeof stationPages };

const catalogues: ReadonlyMap<string, typeof stationPages> = new Map([['en', stationPages]]);

/** @param locale BCP 47, of the network: 'en-US'. */
export function withStationPages(messages: Messages, locale: string): StationMessages {
  const pages = inLanguage(locale, catalogues, stationPages);
  return { ...messages, stations: { ...messages.stations, ...pages } };
}
