// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { violations } from '#tests/support/axe.ts';
import { anArchive, anOrigin, aStory } from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';

const app = theApp();
const pier = aStory(1, { slug: 'pier', headline: 'The pier is shut' });
const origin = () => anOrigin({ archive: anArchive(pier) });
const pageTitle = 'There is nothing at this address';

describe('an address that leads nowhere', () => {
  it.each(['/nowhere', '/stories/never-written', '/topics/no-such-topic', '/stations/qzzz'])(
    'says so at %s, with the player under it',
    async (path) => {
      app.open(path, await origin());
      await screen.findByRole('heading', { level: 1, name: pageTitle });
      await waitFor(() => expect(document.title).toBe(`${pageTitle} | Great Lakes Public Radio`));
      expect(screen.getByRole('link', { name: 'Go to the front page' })).toHaveAttribute(
        'href',
        '/',
      );
      expect(screen.getByRole('region', { name: 'Player' })).toBeInTheDocument();
    },
  );

  it('leaves axe nothing to say', async () => {
    app.open('/nowhere', await origin());
    await screen.findByRole('heading', { level: 1, name: pageTitle });
    expect(await violations()).toEqual([]);
  });
});

describe('a page that does not come', () => {
  it('says whose side it is on, keeps the player, and comes at the second try', async () => {
    const { router } = app.open('/', await origin());
    await screen.findByRole('link', { name: 'The pier is shut' });
    const player = screen.getByRole('region', { name: 'Player' });
    app.network.use(http.get('/api/stories/pier', () => HttpResponse.error(), { once: true }));

    await router.navigate('/stories/pier');
    expect(await screen.findByRole('alert')).toHaveTextContent('Our server could not be reached.');
    expect(screen.getByRole('region', { name: 'Player' })).toBe(player);
    expect(await violations()).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { level: 1, name: 'The pier is shut' });
    expect(screen.getByRole('region', { name: 'Player' })).toBe(player);
  });

  it.each([
    ['the origin fails', () => HttpResponse.json({}, { status: 500 }), 'Something went wrong'],
    [
      'the origin speaks of other things',
      () => HttpResponse.json({ story: 1 }),
      'A new version of this site seems to be out',
    ],
  ])('tells in words that %s', async (_, answer, words) => {
    const { router } = app.open('/', await origin());
    await screen.findByRole('link', { name: 'The pier is shut' });
    app.network.use(http.get('/api/stories/pier', answer));
    await router.navigate('/stories/pier');
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
  });
});

it('shows what it has, and how old that is, when newer stories cannot be had', async () => {
  const { queries } = app.open('/', await origin());
  await screen.findByRole('link', { name: 'The pier is shut' });
  app.network.use(http.get('/api/front', () => HttpResponse.error()));
  await queries.refetchQueries({ queryKey: ['front'] });
  expect(await screen.findByText(/Newer stories could not be loaded/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'The pier is shut' })).toBeInTheDocument();
});
