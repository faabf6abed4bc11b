import type { ServerMessages } from '#messages/serverMessages.ts';
import { markup, type Markup } from '../markup/markup.ts';

/* What the tables of the health page are put together from. On a narrow screen a row becomes a block: cells name themselves. */

export interface TableDeps {
  readonly messages: ServerMessages;
  readonly locale: string;
  /** UTC milliseconds. */
  readonly nowMs: number;
}

export type Words = ServerMessages['status'];

export function headCells(names: readonly string[]): Markup[] {
  return names.map((name) => markup`<th role="columnheader" scope="col">${name}</th>`);
}

/** @returns How long ago it was, and when exactly; null: never. */
export function agoText(at: string | null, { locale, nowMs }: TableDeps): Markup | null {
  if (at === null) return null;
  const seconds = Math.round((Date.parse(at) - nowMs) / 1_000);
  const [value, unit] =
    seconds > -90
      ? ([seconds, 'second'] as const)
      : seconds > -5_400
        ? ([Math.round(seconds / 60), 'minute'] as const)
        : ([Math.round(seconds / 3_600), 'hour'] as const);
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    Math.min(value, 0),
    unit,
  );
  return markup`<time datetime="${at}" title="${at}">${ago}</time>`;
}

export function cell(name: string, content: Markup | string): Markup {
  return markup`<td role="cell" data-name="${name}">${content}</td>`;
}

/** '5 minutes' */
export function everyText(seconds: number, say: Words): string {
  return seconds % 60 === 0 ? say.minutes(seconds / 60) : say.seconds(seconds);
}

export function unknown(say: Words): Markup {
  return markup`<span class="unknown">${say.notKnown}</span>`;
}

export function note(content: Markup | string): Markup {
  return markup`<span class="note">${content}</span>`;
}
