// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Story } from '#contract/story.ts';
import { Corrections } from '#features/stories/story/Corrections.tsx';
import { showView } from '#tests/support/showView.tsx';
import { words } from '../builders.ts';

const show = (corrections: Story['corrections'], locale = 'en-US') =>
  showView(<Corrections corrections={corrections} />, { locale }).container;
const AT = '2026-03-01T12:00:00.000Z';

it('says what was wrong, and on which day that was put right', () => {
  const shown = show([{ at: AT, spans: words('The gauge stands in Merrow.') }]);
  expect(screen.getByRole('region', { name: 'Corrections' })).toHaveTextContent(
    'March 1, 2026: The gauge stands in Merrow.',
  );
  expect(shown.querySelector('time')).toHaveAttribute('datetime', AT);
});

it('writes the day as the network does', () => {
  expect(show([{ at: AT, spans: words('Merrow.') }], 'en-GB')).toHaveTextContent('1 March 2026:');
});

it('says what was wrong where nobody wrote down when', () => {
  const shown = show([{ at: null, spans: words('It is the Merrow gauge.') }]);
  expect(shown.querySelector('time')).toBeNull();
  expect(screen.getByRole('region', { name: 'Corrections' })).toHaveTextContent(
    'It is the Merrow gauge.',
  );
});

it('keeps several in the order in which they were made, and their links', () => {
  show([
    { at: AT, spans: words('One.') },
    { at: AT, spans: [{ text: 'Two', href: '/stories/two' }] },
  ]);
  const said = screen.getByRole('region').textContent;
  expect(said.indexOf('One')).toBeLessThan(said.indexOf('Two'));
  expect(screen.getByRole('link', { name: 'Two' })).toHaveAttribute('href', '/stories/two');
});

it('is not there where nothing was put right', () => {
  expect(show([])).toBeEmptyDOMElement();
});
