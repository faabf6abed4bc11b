import { share } from './en/share.ts';
import { inLanguage } from './inLanguage.ts';

const catalogues: ReadonlyMap<string, typeof share> = new Map([['en', share]]);

/** The words for handing on a link: they come with the pages that can be handed on. */
export function shareMessages(locale: string): typeof share {
  return inLanguage(locale, catalogues, share);
}
