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
export function agoText(at: string | null, deps: TableDeps): Markup | null {
  if (at === null) return null;
  const ago = relativeText(Math.min(0, secondsUntil(at, deps)), deps.locale);
  return markup`<time datetime="${at}" title="${at}">${ago}</time>`;
}

/** @param at What is past is 'now'. @returns 'in 30 seconds' */
export function untilText(at: string, deps: TableDeps): string {
  return relativeText(Math.max(0, secondsUntil(at, deps)), deps.locale);
}

function secondsUntil(at: string, { nowMs }: TableDeps): number {
  return Math.round((Date.parse(at) - nowMs) / 1_000);
}

function relativeText(seconds: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const size = Math.abs(seconds);
  if (size < 90) return format.format(seconds, 'second');
  if (size < 5_400) return format.format(Math.round(seconds / 60), 'minute');
  return format.format(Math.round(seconds / 3_600), 'hour');
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
