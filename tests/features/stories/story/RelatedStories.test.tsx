// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { RelatedStories } from '#features/stories/story/RelatedStories.tsx';
import { showView } from '#tests/support/showView.tsx';
import { aSummary } from '../builders.ts';

const pier = aSummary({ slug: 'pier', headline: 'The pier is shut' });
const ferry = aSummary({ slug: 'ferry', headline: 'The ferry waits' });

it('offers more to read after the story, each one press away by keyboard', async () => {
  const { address } = showView(<RelatedStories stories={[pier, ferry]} />);
  const more = within(screen.getByRole('region', { name: 'More stories' }));
  expect(more.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
    'The pier is shut',
    'The ferry waits',
  ]);
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(address()).toBe('/stories/ferry');
});

it('is not there where there is nothing more', () => {
  const { container } = showView(<RelatedStories stories={[]} />);
  expect(container).toBeEmptyDOMElement();
});
