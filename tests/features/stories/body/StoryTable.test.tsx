// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Span } from '#contract/picture.ts';
import type { Block } from '#contract/story.ts';
import { StoryTable } from '#features/stories/body/StoryTable.tsx';
import { showView } from '#tests/support/showView.tsx';
import { words } from '../builders.ts';

type Table = Extract<Block, { kind: 'table' }>;
const rowOf = (...cells: string[]): Span[][] => cells.map(words);
const show = (headRows: number, ...rows: Table['rows']) =>
  showView(<StoryTable table={{ kind: 'table', headRows, rows }} />);

const gauge = [rowOf('Day', 'Feet'), rowOf('Monday', '12'), rowOf('Tuesday', '9')];

it('heads its columns, so that each figure can be told what it is of', () => {
  show(1, ...gauge);
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Day',
    'Feet',
  ]);
  expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
    'Monday',
    '12',
    'Tuesday',
    '9',
  ]);
});

it('may have no headings', () => {
  show(0, ...gauge);
  expect(screen.queryByRole('columnheader')).toBeNull();
  expect(screen.getAllByRole('row')).toHaveLength(3);
});

it('may have two rows of them', () => {
  show(2, rowOf('Level', ''), ...gauge);
  expect(screen.getAllByRole('columnheader')).toHaveLength(4);
  expect(screen.getAllByRole('cell')).toHaveLength(4);
});

it('stands in a frame that the keyboard can reach and scroll when it is wider than the page', async () => {
  const wide = Array.from({ length: 30 }, (_, nth) => `Station number ${nth}`);
  show(1, rowOf(...wide), rowOf(...wide));
  await userEvent.tab();
  const frame = screen.getByRole('region', { name: 'Table' });
  expect(frame).toHaveFocus();
  expect(within(frame).getByRole('table')).toBeInTheDocument();
});

it('keeps rows that are shorter than the others', () => {
  show(1, ...gauge, rowOf('Wednesday'));
  expect(within(screen.getAllByRole('row')[3]!).getAllByRole('cell')).toHaveLength(1);
});

it('keeps the links and marks in its cells', async () => {
  show(0, [[{ text: 'The pier', href: '/stories/pier' }], [{ text: '9', marks: ['strong'] }]]);
  expect(screen.getByText('9').tagName).toBe('STRONG');
  await userEvent.tab();
  await userEvent.tab();
  expect(screen.getByRole('link', { name: 'The pier' })).toHaveFocus();
});

it('keeps cells in which nothing stands', () => {
  show(0, [[], words('12')]);
  expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['', '12']);
});
