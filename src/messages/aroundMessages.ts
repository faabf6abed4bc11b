import { around } from './en/around.ts';
import type { Messages } from './messages.ts';
import { inLanguage } from './inLanguage.ts';

/** The words of the browser's catalogue, with those that stand around the pages: they come after the first page. */
export type AroundMessages = Messages & { readonly around: typeof around };

const catalogues: ReadonlyMap<string, typeof around> = new Map([['en', around]]);

/** @param locale BCP 47, of the network: 'en-US'. */
export function withAround(messages: Messages, locale: string): AroundMessages {
  return { ...messages, around: inLanguage(locale, catalogues, around) };
}
