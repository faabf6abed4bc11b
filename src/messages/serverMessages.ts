import { enServer } from './enServer.ts';
import { inLanguage } from './inLanguage.ts';

/** Every word that the origin says: in the heads of pages, on those that need no script, and in its log. */
export type ServerMessages = typeof enServer;

const english = () => Promise.resolve(enServer);
const catalogues: ReadonlyMap<string, () => Promise<ServerMessages>> = new Map([['en', english]]);

/**
 * @param locale BCP 47, of the network: 'en-US'.
 * @returns The catalogue of its language; English where there is none.
 */
export function serverMessagesFor(locale: string): Promise<ServerMessages> {
  return inLanguage(locale, catalogues, english)();
}

/**
 * How the product writes for a network: in the language of its catalogue, with dates and numbers as in the network's region.
 *
 * @param locale What the network asks for: 'es-US'.
 * @returns The same where there is a catalogue of its language; else 'en-US'.
 */
export function spokenLocale(locale: string): string {
  const { language, region = 'US' } = new Intl.Locale(locale);
  return catalogues.has(language) ? locale : `en-${region}`;
}
