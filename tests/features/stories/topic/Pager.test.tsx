// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { pageNumber } from '#features/stories/storyQueries.ts';
import { Pager } from '#features/stories/topic/Pager.tsx';
import { showView } from '#tests/support/showView.tsx';

const show = (page: number, pageCount: number) =>
  showView(<Pager page={page} pageCount={pageCount} />, { at: `/topics/coast?page=${page}` });
const ways = () => screen.queryAllByRole('link').map((link) => link.textContent);

it.each([
  [1, 3, ['Older stories']],
  [2, 3, ['Newer stories', 'Older stories']],
  [3, 3, ['Newer stories']],
])('on page %i of %i leads to %o', (page, pageCount, expected) => {
  show(page, pageCount);
  expect(ways()).toEqual(expected);
  expect(screen.getByText(`Page ${page} of ${pageCount}`)).toBeInTheDocument();
});

it.each([0, 1])('is not there where there are %i pages', (pageCount) => {
  expect(show(1, pageCount).container).toBeEmptyDOMElement();
});

it('leads on and back by keyboard, and tells machines which is which', async () => {
  const { address } = show(2, 3);
  const pager = within(screen.getByRole('navigation', { name: 'Pages' }));
  expect(pager.getByRole('link', { name: 'Newer stories' })).toHaveAttribute('rel', 'prev');
  expect(pager.getByRole('link', { name: 'Older stories' })).toHaveAttribute('rel', 'next');
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(address()).toBe('/topics/coast?page=3');
});

it('gives the first page the address of its topic, and no second one', async () => {
  const { address } = show(2, 3);
  await userEvent.click(screen.getByRole('link', { name: 'Newer stories' }));
  expect(address()).toBe('/topics/coast');
});

it('reads its own addresses, and takes nonsense for the first page', () => {
  const asked = (search: string) => pageNumber(new URLSearchParams(search));
  assert(
    property(integer({ min: 1, max: 10_000 }), (page) => {
      expect(asked(`page=${page}`)).toBe(page);
    }),
  );
  for (const search of ['', 'page=', 'page=0', 'page=-2', 'page=1.5', 'page=two', 'page=1e999']) {
    expect(asked(search)).toBe(1);
  }
});
