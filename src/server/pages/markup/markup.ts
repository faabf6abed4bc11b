import { html as escaped, raw } from 'hono/html';

/** Markup that is fit to be sent: what was put into it has been escaped. */
export type Markup = ReturnType<typeof raw>;

/** What may stand in markup: text, which is escaped, other markup, which is not, and nothing. */
type Part = string | number | null | false | Markup | readonly Markup[];

/**
 * Hono's template, for markup in which nothing has to be waited for. Attributes have to stand in double quotes.
 *
 * @see https://hono.dev/docs/helpers/html
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const made = escaped(strings, ...parts);
  if (made instanceof Promise) throw new TypeError('Markup does not wait');
  return made;
}

/** One after the other, each on a line of its own. */
export function lines(parts: readonly Markup[]): Markup {
  return raw(parts.join('\n'));
}
