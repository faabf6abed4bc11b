import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Span } from '#contract/picture.ts';
import type { Block } from '#contract/story.ts';
import { elementsIn, isNamed } from './markup.ts';
import { isBlank } from './runs.ts';
import { spansWithin } from './spans.ts';

/* Tables: rows of one length, and which of them are headings. */

const MAX_COLUMNS = 60;
const MAX_ROWS = 1000;
/** What stands in the rest of a cell that spans several. */
const NOTHING: Span[] = [];
const isRow = isNamed('tr');
const isCell = isNamed('td', 'th');

/** Tables that only arrange a page: what is in them is no table's cells. */
export function isLayoutTable(table: Element): boolean {
  const holdsBlocks =
    elementsIn(table, isRow).flatMap((row) =>
      elementsIn(row, isNamed('table', 'figure', 'iframe', 'audio', 'video', 'h1', 'h2', 'h3')),
    ).length > 0;
  return holdsBlocks || elementsIn(table, isRow).every((row) => elementsIn(row, isCell).length < 2);
}

export function tableBlocks(table: Element, baseUrl: string): Block[] {
  const rows = elementsIn(table, isRow).slice(0, MAX_ROWS);
  const cells = cellsOf(rows, baseUrl);
  const filled = cells.filter((row) => row.some((cell) => !isBlank(cell)));
  const headRows = rows.findIndex((row) => !isHeadRow(row));
  if (filled.length === 0) return [];
  const isHeadKept = filled.length === cells.length;
  const block: Block = {
    kind: 'table',
    headRows: isHeadKept ? (headRows === -1 ? 1 : headRows) : 0,
    rows: filled,
  };
  return [...captionBlocks(table, baseUrl), block];
}

function captionBlocks(table: Element, baseUrl: string): Block[] {
  return elementsIn(table, isNamed('caption'))
    .map((caption) => spansWithin(caption, baseUrl))
    .filter((spans) => !isBlank(spans))
    .map((spans) => ({ kind: 'paragraph', spans }));
}

/** Rows of equal length: a cell that spans several stands in the first of them, the others are empty. */
function cellsOf(rows: readonly Element[], baseUrl: string): Span[][][] {
  const grid: Span[][][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of elementsIn(row, isCell)) {
      while (grid[y]?.[x]) x += 1;
      if (x >= MAX_COLUMNS) break;
      const across = spanOf(cell, 'colspan');
      const below = grid.slice(y, y + spanOf(cell, 'rowspan'));
      for (const line of below) occupy(line, x, across);
      grid[y]?.splice(x, 1, spansWithin(cell, baseUrl));
      x += across;
    }
  }
  const width = Math.min(MAX_COLUMNS, Math.max(0, ...grid.map((row) => row.length)));
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? []));
}

function occupy(line: Span[][], from: number, count: number): void {
  const end = Math.min(from + count, MAX_COLUMNS);
  for (let x = from; x < end; x += 1) line[x] ??= NOTHING;
}

function spanOf(cell: Element, name: string): number {
  const number = Number.parseInt(cell.attribs[name] ?? '1', 10);
  return Math.min(Math.max(number || 1, 1), MAX_COLUMNS);
}

function isHeadRow(row: Element): boolean {
  const { parent } = row;
  if (parent && isTag(parent) && parent.name === 'thead') return true;
  const cells = elementsIn(row, isCell);
  return cells.length > 0 && cells.every(isNamed('th'));
}
