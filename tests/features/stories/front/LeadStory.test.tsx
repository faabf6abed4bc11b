// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { LEAD_PICTURE_SIZES } from '#contract/picture.ts';
import { LeadStory } from '#features/stories/front/LeadStory.tsx';
import { aPicture, COAST } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';
import { aSummary } from '../builders.ts';

const show = (given: Parameters<typeof aSummary>[0] = {}) =>
  showView(<LeadStory story={aSummary({ topics: [COAST], ...given })} />);

it('leads to its topic, and then to itself, by keyboard', async () => {
  const { address } = show();
  await userEvent.tab();
  expect(screen.getByRole('link', { name: 'Coast and water' })).toHaveFocus();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(address()).toBe('/stories/low-water');
});

it('asks for its picture first, and at the width that the page’s head has promised', () => {
  const { container } = show({ lead: aPicture() });
  const image = screen.getByRole('presentation');
  expect(image).toHaveAttribute('fetchpriority', 'high');
  expect(image).toHaveAttribute('sizes', LEAD_PICTURE_SIZES);
  for (const source of container.querySelectorAll('source')) {
    expect(source).toHaveAttribute('sizes', LEAD_PICTURE_SIZES);
  }
});

it('leads the page without a picture, a topic or a teaser too', () => {
  const { container } = show({ topics: [], dek: '', lead: null });
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['The ferry waits']);
  expect(container.querySelectorAll('p')).toHaveLength(1);
});

it('loses a picture that does not come, and nothing else', () => {
  show({ lead: aPicture() });
  fireEvent.error(screen.getByRole('presentation'));
  expect(screen.queryByRole('presentation')).toBeNull();
  expect(screen.getByRole('heading', { level: 2, name: 'The ferry waits' })).toBeInTheDocument();
});
