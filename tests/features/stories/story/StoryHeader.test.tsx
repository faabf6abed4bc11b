// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Story } from '#contract/story.ts';
import { StoryHeader } from '#features/stories/story/StoryHeader.tsx';
import { aStory, COAST, TOWNS } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';

const show = (given: Partial<Story> = {}) => showView(<StoryHeader story={aStory(1, given)} />);

it('has the topic over the headline, and leads there', async () => {
  const { address } = show({ topics: [COAST, TOWNS] });
  const links = screen.getAllByRole('link').map((link) => link.textContent);
  expect(links).toEqual(['Coast and water']);
  await userEvent.click(screen.getByRole('link', { name: 'Coast and water' }));
  expect(address()).toBe('/topics/coast');
});

it('begins with the headline where the story has no topic', () => {
  const { container } = show({ topics: [], headline: 'The ice comes late' });
  expect(screen.queryByRole('link')).toBeNull();
  expect(container.querySelector('header')!.firstElementChild).toBe(
    screen.getByRole('heading', { level: 1, name: 'The ice comes late' }),
  );
});

it('leaves out the teaser that nobody wrote', () => {
  expect(show({ dek: 'The short of it.' }).container).toHaveTextContent('The short of it.');
  const { container } = show({ dek: '' });
  expect([...container.querySelectorAll('p')].every(({ textContent }) => textContent)).toBe(true);
});

it('keeps a headline whole, however long its words are', () => {
  const headline = `${'Donaudampfschifffahrtsgesellschaft'.repeat(3)} & <b>more</b> “quoted”`;
  show({ headline });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(headline);
});
