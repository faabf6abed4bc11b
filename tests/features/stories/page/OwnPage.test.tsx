// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { OwnPage } from '#contract/ownPage.ts';
import { violations } from '#tests/support/axe.ts';
import { anOrigin } from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';

const app = theApp();
const about: OwnPage = {
  slug: 'about',
  title: 'About us',
  description: 'Public radio since 1952.',
  body: [
    { kind: 'heading', level: 2, spans: [{ text: 'Our history' }] },
    { kind: 'paragraph', spans: [{ text: 'We began on a pier.' }] },
    { kind: 'table', headRows: 1, rows: [[[{ text: 'Year' }]], [[{ text: '1952' }]]] },
  ],
};
const origin = () => anOrigin({ ownPage: (slug) => (slug === 'about' ? about : null) });

it('shows a page of the network’s own as its stories are shown', async () => {
  app.open('/pages/about', await origin());

  expect(await screen.findByRole('heading', { level: 1, name: 'About us' })).toBeVisible();
  expect(screen.getByText('Public radio since 1952.')).toBeVisible();
  expect(screen.getByRole('heading', { level: 2, name: 'Our history' })).toBeVisible();
  expect(screen.getByRole('table')).toHaveTextContent('1952');
  await waitFor(() => expect(document.title).toBe('About us | Great Lakes Public Radio'));
  expect(await violations()).toEqual([]);
});

it('says of a page that is not there that it is not, and the player stays', async () => {
  const { router } = app.open('/pages/about', await origin());
  await screen.findByRole('heading', { level: 1, name: 'About us' });
  const player = screen.getByRole('region', { name: 'Player' });
  await act(() => router.navigate('/pages/nothing'));

  await screen.findByRole('heading', { level: 1, name: 'There is nothing at this address' });
  expect(screen.getByRole('region', { name: 'Player' })).toBe(player);
});
