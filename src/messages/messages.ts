import { en } from './en.ts';
import { inLanguage } from './inLanguage.ts';

/** Every word that the product says, by screen. A message with something to fill in is a function. */
export type Messages = typeof en;

const english = () => Promise.resolve(en);
const catalogues: ReadonlyMap<string, () => Promise<Messages>> = new Map([['en', english]]);

/**
 * @param locale BCP 47, of the network or the listener: 'en-US'.
 * @returns The catalogue of its language; English where there is none.
 */
export function messagesFor(locale: string): Promise<Messages> {
  return inLanguage(locale, catalogues, english)();
}
