import { expect, it } from 'vitest';
import type { OwnPage } from '#contract/ownPage.ts';
import { ownPageScreen } from '#server/pages/screens/ownPageScreen.ts';
import { screenDeps } from '../screenDeps.ts';

const about: OwnPage = {
  slug: 'about',
  title: 'About us',
  description: 'Public radio since 1952.',
  body: [],
};
const screenOf = (page: OwnPage, slug = 'about') =>
  ownPageScreen(screenDeps({ ownPage: (asked) => (asked === page.slug ? page : null) }), slug);

it('has a head of its own, its first words, and the page itself at hand', () => {
  expect(screenOf(about)).toMatchObject({
    status: 200,
    title: 'About us | Great Lakes Public Radio',
    description: 'Public radio since 1952.',
    canonical: 'https://radio.example/pages/about',
    first: { shape: 'list', headline: 'About us', dek: 'Public radio since 1952.' },
    answers: { '/api/pages/about': about },
    structuredData: [{ '@type': 'WebPage', url: 'https://radio.example/pages/about' }],
  });
});

it('says what it is where its author did not', () => {
  const screen = screenOf({ ...about, description: null });

  expect(screen?.description).toBe('About us: a page of Great Lakes Public Radio.');
  expect(screen?.first?.dek).toBeNull();
});

it('is not there where no such page is', () => {
  expect(screenOf(about, 'nothing')).toBeNull();
});
