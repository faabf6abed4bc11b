// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RightsLine } from '#features/stories/story/RightsLine.tsx';
import { aStory } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';

const show = (rights: string | null, canonicalUrl: string | null) =>
  showView(<RightsLine story={aStory(1, { rights, canonicalUrl })} />).container;

it('says whose the story is, and where it stands first', () => {
  const shown = show('Copyright 2026 Harbor News', 'https://harbor.example/news/ice?from=feed');
  expect(shown).toHaveTextContent('Copyright 2026 Harbor News');
  expect(screen.getByRole('link', { name: 'Published at harbor.example' })).toHaveAttribute(
    'href',
    'https://harbor.example/news/ice?from=feed',
  );
});

it('says the one of them that is known', () => {
  expect(show('Copyright 2026 Harbor News', null)).toHaveTextContent(
    /^Copyright 2026 Harbor News$/,
  );
  expect(screen.queryByRole('link')).toBeNull();
  show(null, 'https://harbor.example/ice');
  expect(screen.getByRole('link', { name: 'Published at harbor.example' })).toBeInTheDocument();
});

it('is not there where neither is', () => {
  expect(show(null, null)).toBeEmptyDOMElement();
});
