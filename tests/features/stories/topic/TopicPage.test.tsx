// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { violations } from '#tests/support/axe.ts';
import { anArchive, anOrigin, aStory } from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';

const app = theApp();
const many = Array.from({ length: 25 }, (_, nth) => aStory(nth + 1));
const origin = () => anOrigin({ archive: anArchive(...many) });
const stories = () =>
  screen
    .getAllByRole('heading', { level: 2, name: /^What happened/ })
    .map((one) => one.textContent);

it('lists a topic’s stories, newest first, by the name of the topic', async () => {
  app.open('/topics/coast', await origin());
  await screen.findByRole('heading', { level: 1, name: 'Coast and water' });
  expect(stories().slice(0, 2)).toEqual(['What happened 1 days ago', 'What happened 2 days ago']);
  await waitFor(() => expect(document.title).toBe('Coast and water | Great Lakes Public Radio'));
  expect(await violations()).toEqual([]);
});

it.each(['?page=two', '?page=-1', '?page=0'])('takes %s for its first page', async (search) => {
  app.open(`/topics/coast${search}`, await origin());
  await screen.findByText('Page 1 of 2');
  expect(stories()[0]).toBe('What happened 1 days ago');
});

it('says so where a topic has no stories yet', async () => {
  const { router } = app.open('/topics/coast', await origin());
  await screen.findByRole('heading', { level: 1, name: 'Coast and water' });
  const empty = { topic: { id: 'ice', name: 'Ice' }, stories: [], page: 1, pageCount: 0 };
  app.network.use(http.get('/api/topics/ice', () => HttpResponse.json(empty)));
  await router.navigate('/topics/ice');
  expect(await screen.findByText('No stories here yet.')).toBeInTheDocument();
  expect(screen.queryByRole('navigation', { name: 'Pages' })).toBeNull();
});

it('is paged through by keyboard, and each page begins at its heading', async () => {
  app.open('/topics/coast', await origin());
  const older = await screen.findByRole('link', { name: 'Older stories' });
  while (document.activeElement !== older) await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Page 2 of 2');
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  expect(stories()).toHaveLength(5);
});

it('keeps what it has, and says how old that is, when newer stories cannot be had', async () => {
  const { queries } = app.open('/topics/coast', await origin());
  await screen.findByRole('heading', { level: 1, name: 'Coast and water' });
  app.network.use(http.get('/api/topics/coast', () => HttpResponse.error()));
  await queries.refetchQueries({ queryKey: ['topic'] });
  expect(await screen.findByText(/Newer stories could not be loaded/)).toBeInTheDocument();
  expect(stories()).toHaveLength(20);
});
