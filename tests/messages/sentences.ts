import { en } from '#messages/en.ts';
import { withHelp } from '#messages/helpMessages.ts';

/** What any message is filled in with: right for words as for figures. */
const FILLING = ['7', '12', '3'];

/** Every sentence of a catalogue by its key, with something filled in where something is to be. */
export function sentences(catalogue: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, message] of Object.entries(catalogue)) {
    const at = path ? `${path}.${key}` : key;
    if (typeof message === 'string') found.set(at, message);
    else if (typeof message === 'function') found.set(at, filledIn(key, message));
    else for (const [inner, said] of sentences(message, at)) found.set(inner, said);
  }
  return found;
}

function filledIn(key: string, message: Function): string {
  // Of the stations' screens it takes a list of names.
  const said: unknown = key === 'withHosts' ? message(FILLING) : message(...FILLING);
  return String(said);
}

export function helpMessagesOf(locale: string) {
  return withHelp(en, locale);
}
