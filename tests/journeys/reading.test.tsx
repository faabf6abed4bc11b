// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http } from 'msw';
import { expect, it } from 'vitest';
import {
  aNetwork,
  anArchive,
  anOrigin,
  aPicture,
  aStory,
  COAST,
  TOWNS,
} from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';

const app = theApp();
const ferry = aStory(1, {
  slug: 'low-water',
  headline: 'The ferry waits for water',
  lead: aPicture(),
});
const pier = aStory(2, { slug: 'pier', headline: 'The pier is shut', topics: [COAST, TOWNS] });
const library = aStory(3, { slug: 'library', headline: 'A library on wheels', topics: [TOWNS] });
const stories = () => anOrigin({ archive: anArchive(ferry, pier, library) });

it('takes a reader from the front page to a topic, to a story and back, by keyboard, and says where they are', async () => {
  const listener = userEvent.setup();
  const { router } = app.open('/', await stories());
  await screen.findByRole('link', { name: 'The ferry waits for water' });
  const player = screen.getByRole('region', { name: 'Player' });
  expect(document.title).toBe('Great Lakes Public Radio');

  await listener.tab();
  expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveFocus();
  const topic = screen.getByRole('link', { name: 'More from Towns' });
  while (document.activeElement !== topic) await listener.tab();
  await listener.keyboard('{Enter}');

  const heading = await screen.findByRole('heading', { level: 1, name: 'Towns' });
  await waitFor(() => expect(heading).toHaveFocus());
  expect(document.title).toBe('Towns | Great Lakes Public Radio');
  // jsdom shows no popover, and the sections are one.
  expect(screen.getByRole('link', { name: 'Towns', hidden: true })).toHaveAttribute(
    'aria-current',
    'page',
  );

  const link = screen.getByRole('link', { name: 'A library on wheels' });
  while (document.activeElement !== link) await listener.tab();
  await listener.keyboard('{Enter}');
  await waitFor(() =>
    expect(screen.getByRole('heading', { level: 1, name: 'A library on wheels' })).toHaveFocus(),
  );
  expect(document.title).toBe('A library on wheels | Great Lakes Public Radio');

  await router.navigate(-1);
  await waitFor(() =>
    expect(screen.getByRole('heading', { level: 1, name: 'Towns' })).toHaveFocus(),
  );
  expect(screen.getByRole('region', { name: 'Player' })).toBe(player);
});

it('keeps the page one is on until the next is there', async () => {
  const { router } = app.open('/', await stories());
  await screen.findByRole('link', { name: 'The ferry waits for water' });
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const origin = await stories();
  app.network.use(
    http.get('/api/stories/pier', async ({ request }) => {
      await held;
      return origin.fetch(request);
    }),
  );

  const arrival = router.navigate('/stories/pier');
  await screen.findByRole('progressbar', { name: 'Loading the page' });
  expect(screen.getByRole('link', { name: 'The ferry waits for water' })).toBeInTheDocument();

  release();
  await arrival;
  await screen.findByRole('heading', { level: 1, name: 'The pier is shut' });
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
});

it('says of a made-up network that it is made up, on every page', async () => {
  const origin = await anOrigin({
    network: aNetwork({ isFiction: true }),
    archive: anArchive(ferry),
  });
  const { router } = app.open('/', origin);
  const words = /everyone in it, and every place, is made up/;
  expect(await screen.findByText(words)).toBeInTheDocument();
  await router.navigate('/stories/low-water');
  expect(await screen.findByText(words)).toBeInTheDocument();
});
