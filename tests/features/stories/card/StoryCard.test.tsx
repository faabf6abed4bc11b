// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { StoryCard } from '#features/stories/card/StoryCard.tsx';
import { aPicture } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';
import { aSummary } from '../builders.ts';

const show = (given: Parameters<typeof aSummary>[0] = {}, headingLevel?: 2 | 3) =>
  showView(<StoryCard story={aSummary(given)} {...(headingLevel && { headingLevel })} />);

it('has one link, which is its headline', async () => {
  const { address } = show({ lead: aPicture() });
  expect(screen.getAllByRole('link')).toHaveLength(1);
  await userEvent.tab();
  expect(screen.getByRole('link', { name: 'The ferry waits' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(address()).toBe('/stories/low-water');
});

it.each([2, 3] as const)('stands where its list stands among the headings: level %i', (level) => {
  show({}, level);
  expect(screen.getByRole('heading', { level, name: 'The ferry waits' })).toBeInTheDocument();
});

it('leaves its picture to the eye: the headline says the same by ear', () => {
  show({ lead: aPicture({ alt: 'A quay at low tide' }) });
  expect(screen.queryByRole('img', { name: 'A quay at low tide' })).toBeNull();
  expect(screen.getByRole('presentation')).toBeInTheDocument();
});

it('is whole without its picture, whether there is none or it does not come', () => {
  show();
  expect(screen.queryByRole('presentation')).toBeNull();
  show({ slug: 'ice', headline: 'The ice', lead: aPicture() });
  fireEvent.error(screen.getByRole('presentation'));
  expect(screen.queryByRole('presentation')).toBeNull();
  expect(screen.getByRole('link', { name: 'The ice' })).toBeInTheDocument();
});

it('leaves out a teaser that nobody wrote', () => {
  const { container } = show({ dek: '' });
  // When it was published is all that is left.
  expect(container.querySelectorAll('p')).toHaveLength(1);
});

it('says nothing twice when the headline is one very long word', () => {
  const headline = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
  show({ headline });
  expect(screen.getAllByText(headline)).toHaveLength(1);
});
