// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Story } from '#contract/story.ts';
import { Byline } from '#features/stories/story/Byline.tsx';
import { aPicture, aStory } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';
import { aPerson } from '../builders.ts';

const ana = aPerson();
const lee = aPerson({ name: 'Lee Park' });
const jo = aPerson({ name: 'Jo Marsh' });
const show = (given: Partial<Story>, locale?: string) =>
  showView(<Byline story={aStory(1, given)} />, locale ? { locale } : {}).container;

describe('who wrote it', () => {
  it.each([
    [[ana], 'By Ana Ruiz'],
    [[ana, lee], 'By Ana Ruiz and Lee Park'],
    [[ana, lee, jo], 'By Ana Ruiz, Lee Park, and Jo Marsh'],
  ])('is told as people list names', (bylines, said) => {
    expect(show({ bylines })).toHaveTextContent(said);
  });

  it('is listed in the language of the network', () => {
    expect(show({ bylines: [ana, lee] }, 'es')).toHaveTextContent('Ana Ruiz y Lee Park');
  });

  it('is not told where the publisher does not say', () => {
    const shown = show({ bylines: [] });
    expect(shown).not.toHaveTextContent('By');
    expect(shown.querySelector('time')).not.toBeNull();
  });

  it('leads to the page of who has one, and of nobody else', () => {
    show({ bylines: [ana, { ...lee, href: 'https://park.example/' }] });
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['Lee Park']);
    expect(links[0]).toHaveAttribute('href', 'https://park.example/');
  });

  it('takes a name that has a comma and an “and” in it for one person', () => {
    const bylines = [aPerson({ name: 'Marsh, Finch and Daughters' }), lee];
    const shown = show({ bylines });
    expect([...shown.querySelectorAll('b')].map(({ textContent }) => textContent)).toEqual([
      'Marsh, Finch and Daughters',
      'Lee Park',
    ]);
  });

  it('is in one piece even where a name is very long', () => {
    const name = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(6).trim();
    expect(show({ bylines: [aPerson({ name })] })).toHaveTextContent(`By ${name}`);
  });
});

describe('the portrait', () => {
  const portrait = aPicture();

  it('stands beside who wrote alone, and is passed over by ear', () => {
    show({ bylines: [{ ...ana, portrait }] });
    expect(screen.getByRole('presentation')).toHaveAttribute('alt', '');
  });

  it('is left out where several wrote', () => {
    show({ bylines: [{ ...ana, portrait }, lee] });
    expect(screen.queryByRole('presentation')).toBeNull();
  });

  it('leaves the name where it does not come', () => {
    const shown = show({ bylines: [{ ...ana, portrait }] });
    fireEvent.error(screen.getByRole('presentation'));
    expect(screen.queryByRole('presentation')).toBeNull();
    expect(shown).toHaveTextContent('By Ana Ruiz');
  });
});

describe('for whom, and when', () => {
  it('names the owner where that is not this network', () => {
    expect(show({ owner: 'Harbor News' })).toHaveTextContent('From Harbor News');
    expect(show({ owner: null })).not.toHaveTextContent('From');
  });

  it('tells the moment it was published, exact to a machine', () => {
    const shown = show({ publishedAt: '2026-02-28T18:00:00.000Z' });
    expect(shown.querySelector('time')).toHaveAttribute('datetime', '2026-02-28T18:00:00.000Z');
    expect(shown).not.toHaveTextContent('Updated');
  });
});
