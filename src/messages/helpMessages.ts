import type { help } from './en/help.ts';

/** The words of `/listen/help`, which few open: they come with that page, not with the first load. */
export type HelpMessages = typeof help;

const catalogues: Readonly<Record<string, () => Promise<HelpMessages>>> = {
  en: async () => (await import('./en/help.ts')).help,
};

/**
 * @param locale BCP 47, of the network or the listener: 'en-US'.
 * @returns The words in its language; English where there are none.
 */
export function helpMessagesFor(locale: string): Promise<HelpMessages> {
  const language = locale.split('-')[0]?.toLowerCase() ?? 'en';
  return (catalogues[language] ?? catalogues['en']!)();
}
