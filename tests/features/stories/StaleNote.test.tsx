// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StaleNote } from '#features/stories/StaleNote.tsx';
import { showView } from '#tests/support/showView.tsx';

const AT = Date.parse('2026-03-01T12:34:00Z');
const show = (isRefetchError: boolean, locale: string) =>
  showView(<StaleNote query={{ isRefetchError, dataUpdatedAt: AT }} />, { locale }).container;
const clock = (locale: string) =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(AT);

it.each(['en-US', 'en-GB'])('says how old what is shown is, by the clock of %s', (locale) => {
  show(true, locale);
  expect(screen.getByRole('status').textContent).toBe(
    `Newer stories could not be loaded. These are as of ${clock(locale)}.`,
  );
});

it('says nothing while what is shown is new', () => {
  expect(show(false, 'en-US')).toBeEmptyDOMElement();
});
