// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Person } from '#contract/story.ts';
import { Biographies } from '#features/stories/story/Biographies.tsx';
import { aPicture } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';
import { aPerson, words } from '../builders.ts';

const show = (...people: Person[]) => showView(<Biographies people={people} />).container;
const known = aPerson({ role: 'Coast reporter', biography: [words('Ana covers ice.')] });

it('tells of one author as of one, and of several as of several', () => {
  show(known);
  expect(screen.getByRole('region', { name: 'About the author' })).toHaveTextContent(
    'Ana RuizCoast reporterAna covers ice.',
  );
  show(known, aPerson({ name: 'Lee Park', biography: [words('Lee covers water.')] }));
  expect(screen.getByRole('region', { name: 'About the authors' })).toBeInTheDocument();
});

it('counts only those of whom more is known than a name', () => {
  show(known, aPerson({ name: 'Lee Park' }));
  expect(screen.getByRole('region', { name: 'About the author' })).not.toHaveTextContent('Lee');
});

it.each([[[]], [[aPerson()]]])('is not there when nothing is known of anybody', (people) => {
  expect(show(...people)).toBeEmptyDOMElement();
});

it('tells of somebody whose role nobody gave', () => {
  show({ ...known, role: null });
  expect(screen.getByRole('region')).toHaveTextContent('Ana RuizAna covers ice.');
});

it('keeps paragraphs apart, and the links in them', () => {
  const biography = [
    words('Ana covers ice.'),
    [{ text: 'Write to ' }, { text: 'Ana', href: 'mailto:ana@harbor.example' }],
  ];
  const shown = show({ ...known, biography });
  expect([...shown.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    'Ana RuizCoast reporter',
    'Ana covers ice.',
    'Write to Ana',
  ]);
  expect(screen.getByRole('link', { name: 'Ana' })).toHaveAttribute(
    'href',
    'mailto:ana@harbor.example',
  );
});

it('keeps the words where the portrait does not come', () => {
  const shown = show({ ...known, portrait: aPicture() });
  fireEvent.error(screen.getByRole('presentation'));
  expect(shown.querySelector('img')).toBeNull();
  expect(shown).toHaveTextContent('Ana covers ice.');
});
