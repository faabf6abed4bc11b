import type { Element } from 'domhandler';
import type { Person } from '#contract/story.ts';
import { textOf } from '../body/textOf.ts';
import { person } from '../decoded/person.ts';
import { webUrl } from '../values/links.ts';
import { onceEach } from '../values/onceEach.ts';
import { childrenNamed, textIn, textInside } from './feedXml.ts';

/* Who wrote an item of a feed, or speaks in it. */

/** Authors by name; Atom's feeds may name one for all their entries. */
export function peopleOf(item: Element, channel: Element): Person[] {
  const cast = childrenNamed(item, 'podcast:person').filter((one) =>
    /^(cast|writing)$/i.test(one.attribs['group'] ?? 'cast'),
  );
  const hosts = cast.map((one) =>
    person(textInside(one), {
      role: one.attribs['role'] ?? null,
      href: webUrl(one.attribs['href']),
    }),
  );
  const written = childrenNamed(item, 'dc:creator').map(textInside);
  const authors = [item, channel]
    .map((one) => childrenNamed(one, 'author', 'atom:author').map(authorName))
    .find((names) => names.some((name) => name !== ''));
  const names = [written, authors ?? [], [textIn(item, 'itunes:author')]].find((list) =>
    list.some((name) => name !== ''),
  );
  const people = (names ?? []).map((name) => person(textOf(name).replace(/^by\s+/i, '')));
  const all = hosts.length > 0 ? hosts : people;
  return onceEach(
    all.filter(({ name }) => name !== ''),
    ({ name }) => name,
  );
}

/** RSS asks for an e-mail address here, 'ana@station.example (Ana Ruiz)', and gets names. */
function authorName(author: Element): string {
  const written =
    textIn(author, 'name', 'atom:name') || (author.children.length > 0 ? textInside(author) : '');
  const opening = written.indexOf('(');
  const isNamed = opening > 0 && written.endsWith(')') && isAddress(written.slice(0, opening));
  if (isNamed) return written.slice(opening + 1, -1);
  return isAddress(written) ? '' : written;
}

function isAddress(text: string): boolean {
  const address = text.trim();
  const at = address.indexOf('@', 1);
  return at > 0 && at < address.length - 1 && !/\s/.test(address);
}
