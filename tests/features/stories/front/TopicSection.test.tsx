// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { TopicSection } from '#features/stories/front/TopicSection.tsx';
import { TOWNS } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';
import { aSummary } from '../builders.ts';

const stories = [
  aSummary({ slug: 'library', headline: 'A library on wheels' }),
  aSummary({ slug: 'pier', headline: 'The pier is shut' }),
];

it('has its topic’s name, its stories under that, and the way to all the others', async () => {
  const { address } = showView(<TopicSection topic={TOWNS} stories={stories} />);
  const section = within(screen.getByRole('region', { name: 'Towns' }));
  expect(section.getAllByRole('heading').map(({ tagName }) => tagName)).toEqual(['H2', 'H3', 'H3']);
  await userEvent.click(section.getByRole('link', { name: 'More from Towns' }));
  expect(address()).toBe('/topics/towns');
});

it('is not there without a story', () => {
  const { container } = showView(<TopicSection topic={TOWNS} stories={[]} />);
  expect(container).toBeEmptyDOMElement();
});

it('is told apart from another topic that has the same name', () => {
  showView(
    <>
      <TopicSection topic={TOWNS} stories={stories} />
      <TopicSection topic={{ id: 'more-towns', name: 'Towns' }} stories={stories} />
    </>,
  );
  expect(screen.getAllByRole('region', { name: 'Towns' })).toHaveLength(2);
});
