import { en } from './en.ts';
import { help } from './en/help.ts';
import { server } from './en/server.ts';
import { status } from './en/status.ts';

/** What the origin says: the app's words, and those that it alone writes into pages, so that no browser loads them. */
const english = { ...en, help, server, status };
export type ServerMessages = typeof english;

const catalogues: Readonly<Record<string, ServerMessages>> = { en: english };

/**
 * @param locale BCP 47, of the network: 'en-US'.
 * @returns The catalogue of its language; English where there is none.
 */
export function serverMessagesFor(locale: string): ServerMessages {
  return catalogues[locale.split('-')[0]?.toLowerCase() ?? ''] ?? english;
}
