// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { violations } from '#tests/support/axe.ts';
import { anArchive, anOrigin, aPicture, aStory, TOWNS } from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';

const app = theApp();
const many = Array.from({ length: 45 }, (_, nth) => aStory(nth + 1));

it('opens with one lead story, then the rest by topic, each once', async () => {
  const lead = aStory(1, { headline: 'The lead', lead: aPicture() });
  const town = aStory(2, { headline: 'In town', topics: [TOWNS] });
  const coast = aStory(3, { headline: 'By the sea' });
  app.open('/', await anOrigin({ archive: anArchive(lead, town, coast) }));

  expect(await screen.findByRole('heading', { level: 2, name: 'The lead' })).toBeInTheDocument();
  const towns = screen.getByRole('region', { name: 'Towns' });
  expect(within(towns).getByRole('link', { name: 'In town' })).toHaveAttribute(
    'href',
    '/stories/story-2',
  );
  expect(within(towns).queryByText('By the sea')).not.toBeInTheDocument();
  expect(screen.getAllByText('The lead')).toHaveLength(1);
  expect(await violations()).toEqual([]);
});

it('says that there are no stories where there is nothing else', async () => {
  app.open('/', await anOrigin({ stations: [] }));
  expect(await screen.findByText('No stories have been published yet.')).toBeInTheDocument();
});

it('pages through a topic, and gives its first page one address', async () => {
  const { router } = app.open('/topics/coast', await anOrigin({ archive: anArchive(...many) }));
  await screen.findByText('Page 1 of 3');
  await userEvent.click(screen.getByRole('link', { name: 'Older stories' }));
  await screen.findByText('Page 2 of 3');
  expect(document.title).toBe('Coast and water, page 2 | Great Lakes Public Radio');
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  expect(screen.getByRole('link', { name: 'What happened 21 days ago' })).toBeInTheDocument();
  expect(await violations()).toEqual([]);

  await userEvent.click(screen.getByRole('link', { name: 'Newer stories' }));
  await screen.findByText('Page 1 of 3');
  expect(router.state.location).toMatchObject({ pathname: '/topics/coast', search: '' });
});
