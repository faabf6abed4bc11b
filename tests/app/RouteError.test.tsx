// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, type ApiFault } from '#api/apiError.ts';
import { networkQuery } from '#api/networkQuery.ts';
import { createQueryClient } from '#api/queryClient.ts';
import { RouteError } from '#app/RouteError.tsx';
import { stationListQuery } from '#features/stations/stationQueries.ts';
import { aStation } from '#tests/support/builders.ts';
import { aNetwork } from '#tests/support/origin.ts';

// React tells the console of every error that a boundary catches.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(() => void vi.restoreAllMocks());

/** A page whose loader fails so at first, and how often it was asked for. */
function open(failure: () => unknown, { timesBroken = Infinity } = {}) {
  let asked = 0;
  const router = createMemoryRouter([
    {
      path: '/',
      loader: () => {
        asked += 1;
        if (asked <= timesBroken) throw failure();
        return null;
      },
      element: <h1>Here after all</h1>,
      ErrorBoundary: RouteError,
      HydrateFallback: () => <p>Waiting</p>,
    },
  ]);
  const queries = createQueryClient();
  queries.setQueryData(networkQuery.queryKey, aNetwork());
  queries.setQueryData(stationListQuery.queryKey, { stations: [aStation()] });
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { router, asked: () => asked };
}
const api = (fault: ApiFault) => () => new ApiError(fault, '/api/stories/pier');

describe('a page that cannot be shown', () => {
  it.each<[ApiFault, RegExp]>([
    ['unreachable', /could not be reached.*it keeps playing/],
    ['server', /Something went wrong on our end/],
    ['malformed', /A new version of this site seems to be out/],
  ])('says whose side it is on: %s', async (fault, words) => {
    open(api(fault));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('heading', { level: 1, name: 'This page did not load' })).toBeVisible();
    expect(document.title).toBe('This page did not load');
  });

  it('that broke by a mistake of ours says that, and nothing of the mistake', async () => {
    open(() => new TypeError("Cannot read properties of undefined (reading 'map')"));
    const note = await screen.findByRole('alert');
    expect(note).toHaveTextContent(
      'Something went wrong on our end. If the radio is playing, it keeps playing.',
    );
    expect(note).not.toHaveTextContent('undefined');
  });

  it('is asked for again at the same address, by keyboard', async () => {
    const { asked, router } = open(api('unreachable'), { timesBroken: 2 });
    await screen.findByRole('alert');
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    // Broken a second time, it offers a third.
    await waitFor(() => expect(asked()).toBe(2));
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Here after all' })).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(router.state.historyAction).toBe('REPLACE');
  });

  it('comes by itself once the network is back', async () => {
    const { asked } = open(api('unreachable'), { timesBroken: 1 });
    await screen.findByRole('alert');
    act(() => void globalThis.dispatchEvent(new Event('online')));
    expect(await screen.findByRole('heading', { name: 'Here after all' })).toBeVisible();
    expect(asked()).toBe(2);
  });
});

describe('a page that is not there', () => {
  it.each([
    ['by our origin', api('not-found')],
    ['by the router', () => new Response(null, { status: 404 })],
  ])('is told as that, and cannot be tried again: %s', async (_, failure) => {
    open(failure);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'There is nothing at this address' }),
    ).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('link', { name: 'Go to the front page' })).toHaveAttribute('href', '/');
  });

  it('is not what another answer of the router means', async () => {
    open(() => new Response(null, { status: 500 }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong on our end');
  });
});
