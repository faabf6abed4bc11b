import { raw } from 'hono/html';
import { markup, type Markup } from './markup.ts';

/**
 * A block of JSON in a page, which browsers do not execute: JSON-LD, and what the app asks for first.
 *
 * In script, entities are not read. So '<', '>' and '&' are written as JSON's own escapes, and no story can end the element,
 * or open a comment in it; so are U+2028 and U+2029, which end a line in script.
 *
 * @param id By which the app finds it; null: nobody looks for it.
 */
export function dataBlock(type: string, value: object, id: string | null = null): Markup {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return markup`<script type="${type}"${id && markup` id="${id}"`}>${raw(json)}</script>`;
}
