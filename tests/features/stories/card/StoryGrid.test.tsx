// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StoryCard } from '#features/stories/card/StoryCard.tsx';
import { StoryGrid } from '#features/stories/card/StoryGrid.tsx';
import { showView } from '#tests/support/showView.tsx';
import { aSummary } from '../builders.ts';

const cards = ['Ice', 'Water', 'Wind'].map((headline) => (
  <StoryCard key={headline} story={aSummary({ slug: headline.toLowerCase(), headline })} />
));

it.each(['river', 'row'] as const)('is a list of stories, each told once, as a %s', (shape) => {
  showView(<StoryGrid shape={shape}>{cards}</StoryGrid>);
  const items = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(items.map((item) => within(item).getByRole('heading').textContent)).toEqual([
    'Ice',
    'Water',
    'Wind',
  ]);
});

it('may be of one story', () => {
  showView(<StoryGrid>{cards[0]}</StoryGrid>);
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});
