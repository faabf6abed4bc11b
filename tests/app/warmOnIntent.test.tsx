// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { warmOnIntent } from '#app/warmOnIntent.ts';
import { anArchive, anOrigin, aStory } from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';

const app = theApp();
const pier = aStory(1, { slug: 'pier', headline: 'The pier is shut' });
const ferry = aStory(2, { slug: 'ferry', headline: 'The ferry waits' });

it('asks for a story while its link has focus, and for no other', async () => {
  const { container, queries } = app.open('/', await anOrigin({ archive: anArchive(pier, ferry) }));
  const end = warmOnIntent(queries, container);
  const link = await screen.findByRole('link', { name: 'The pier is shut' });

  while (document.activeElement !== link) await userEvent.tab();

  await waitFor(() => expect(queries.getQueryData(['story', 'pier'])).toBeDefined());
  expect(queries.getQueryData(['story', 'ferry'])).toBeUndefined();
  end();
});

it('leaves the pages of others alone', async () => {
  const { container, queries } = app.open('/', await anOrigin({ archive: anArchive(pier) }));
  const end = warmOnIntent(queries, container);
  await screen.findByRole('link', { name: 'The pier is shut' });
  const asked = queries.getQueryCache().getAll().length;
  const elsewhere = Object.assign(document.createElement('a'), {
    href: 'https://elsewhere.example/stories/pier',
  });
  container.append(elsewhere);
  elsewhere.focus();
  expect(queries.getQueryCache().getAll()).toHaveLength(asked);
  end();
});
