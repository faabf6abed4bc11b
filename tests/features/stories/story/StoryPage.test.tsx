// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Block } from '#contract/story.ts';
import { violations } from '#tests/support/axe.ts';
import { storyElements } from '#tests/support/storyElements.ts';
import { anArchive, anOrigin, aPicture, aStory } from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';

const app = theApp();
const words = (text: string) => [{ text }];
const everyKind: Block[] = [
  { kind: 'paragraph', spans: [{ text: 'See ' }, { text: 'the map', href: '/stations' }] },
  { kind: 'heading', level: 2, spans: words('First') },
  { kind: 'quote', spans: words('We wrote down what the water did.') },
  { kind: 'heading', level: 2, spans: words('Second') },
  { kind: 'list', isOrdered: true, start: 3, items: [words('three'), words('four')] },
  { kind: 'verse', lines: [words('one line'), words('another')] },
  { kind: 'rule' },
  { kind: 'heading', level: 2, spans: words('Third') },
  { kind: 'image', picture: aPicture({ alt: 'A gauge', credit: 'Ana Ruiz' }) },
  {
    kind: 'gallery',
    pictures: [
      aPicture({ alt: 'Ice' }),
      aPicture({ alt: 'More ice', renditions: [aPicture().renditions[2]!] }),
    ],
  },
  {
    kind: 'audio',
    audio: { title: 'The ice', durationSeconds: 30, sources: [{ url: '/ice.mp3', type: null }] },
  },
  { kind: 'pullquote', text: 'It was late.', by: 'Odile Marchetti', context: 'captain' },
  { kind: 'promo', title: 'The pier', teaser: null, href: '/stories/pier' },
  { kind: 'embed', provider: 'Video Site', title: 'A film', href: 'https://video.example/1' },
  {
    kind: 'table',
    headRows: 1,
    rows: [
      [words('Day'), words('Feet')],
      [words('1'), words('12')],
    ],
  },
  { kind: 'unsupported', what: 'a poll', href: 'https://polls.example/1' },
];
const story = aStory(2, {
  slug: 'ice',
  headline: 'The ice comes late',
  body: everyKind,
  lead: aPicture({ caption: words('The bay in January.'), credit: 'Ana Ruiz' }),
  modifiedAt: '2026-03-01T12:00:00.000Z',
  owner: 'Harbor News',
  rights: 'Copyright 2026 Harbor News',
  canonicalUrl: 'https://harbor.example/ice',
  audio: {
    title: null,
    durationSeconds: 200,
    sources: [{ url: '/network/audio/ice.mp3', type: 'audio/mpeg' }],
  },
  bylines: [
    {
      name: 'Ana Ruiz',
      role: 'Coast reporter',
      biography: [words('Ana covers ice.')],
      portrait: aPicture(),
      href: null,
    },
    { name: 'Lee Park', role: null, biography: [], portrait: null, href: 'https://park.example/' },
  ],
  corrections: [{ at: '2026-03-01T12:00:00.000Z', spans: words('The gauge stands in Merrow.') }],
});

async function openStory() {
  const opened = app.open('/stories/ice', await anOrigin({ archive: anArchive(story) }));
  await screen.findByRole('heading', { level: 1, name: 'The ice comes late' });
  return opened;
}

it('says who wrote it, for whom, and that it was changed', async () => {
  await openStory();
  const header = screen.getByRole('heading', { level: 1 }).closest('header')!;
  expect(header).toHaveTextContent('By Ana Ruiz and Lee Park');
  expect(header).toHaveTextContent('From Harbor News');
  expect(within(header).getByText(/^Updated/)).toHaveAttribute(
    'datetime',
    '2026-03-01T12:00:00.000Z',
  );
  expect(within(header).getByRole('link', { name: 'Coast and water' })).toHaveAttribute(
    'href',
    '/topics/coast',
  );
});

it('draws every kind of block', async () => {
  await openStory();
  expect(screen.getByRole('link', { name: 'the map' })).toHaveAttribute('href', '/stations');
  expect(
    screen.getByText('We wrote down what the water did.').closest('blockquote'),
  ).not.toBeNull();
  expect(screen.getByText('three').closest('ol')).toHaveAttribute('start', '3');
  expect(screen.getByText('another')).toBeInTheDocument();
  expect(screen.getByRole('separator')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: 'A gauge' })).toBeInTheDocument();
  expect(screen.getByRole('img', { name: 'More ice' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Listen The ice 1 min' })).toBeVisible();
  expect(screen.getByText('Odile Marchetti, captain')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'The pier' })).toHaveAttribute('href', '/stories/pier');
  expect(screen.getByRole('link', { name: 'A film' })).toHaveAttribute(
    'href',
    'https://video.example/1',
  );
  expect(screen.getByRole('columnheader', { name: 'Feet' })).toBeInTheDocument();
  expect(screen.getByText(/cannot be shown in this app: a poll/)).toBeInTheDocument();
});

it('leads from its contents to its sections', async () => {
  await openStory();
  const contents = screen.getByRole('navigation', { name: 'In this story' });
  const link = within(contents).getByRole('link', { name: 'Second' });
  expect(document.querySelector(link.getAttribute('href')!.replace(/^[^#]*/, ''))).toBe(
    screen.getByRole('heading', { level: 2, name: 'Second' }),
  );
});

it('ends with corrections, rights and who wrote it', async () => {
  await openStory();
  expect(screen.getByRole('region', { name: 'Corrections' })).toHaveTextContent(
    'March 1, 2026: The gauge stands in Merrow.',
  );
  expect(screen.getByText('Copyright 2026 Harbor News')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Published at harbor.example' })).toBeInTheDocument();
  const author = screen.getByRole('region', { name: 'About the author' });
  expect(author).toHaveTextContent('Ana covers ice.');
  expect(author).not.toHaveTextContent('Lee Park');
});

it('is read out at one press, by the player', async () => {
  const { newest } = storyElements();
  await openStory();
  await userEvent.click(screen.getByRole('button', { name: 'Listen 3 min' }));
  expect(newest().node.querySelector('source')?.src).toContain('/network/audio/ice.mp3');
  expect(newest().state.paused).toBe(false);
  expect(screen.getByRole('button', { name: 'Pause the story' })).toBeVisible();
});

it('loses a picture that does not come, and nothing else', async () => {
  await openStory();
  screen.getByRole('img', { name: 'A gauge' }).dispatchEvent(new Event('error'));
  await waitFor(() => expect(screen.queryByRole('img', { name: 'A gauge' })).toBeNull());
  expect(screen.getByText('We wrote down what the water did.')).toBeInTheDocument();
});

it('leaves axe nothing to say', async () => {
  await openStory();
  expect(await violations()).toEqual([]);
});
