import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider, useRouteError } from 'react-router';
import { ApiError } from '#api/apiError.ts';
import { RegionPage } from '#features/stations/regions/RegionPage.tsx';
import { StationPage } from '#features/stations/station/StationPage.tsx';
import { StationsPage } from '#features/stations/search/StationsPage.tsx';
import { PlayerProvider } from '#player/ui/PlayerProvider.tsx';
import { somePlayerParts } from '#tests/support/somePlayerParts.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';

/** Opens one of the stations' addresses, as the app would, with a player that only notes what it is told. */
export function renderStations(path: string, { player, events } = notingPlayer()) {
  const router = createMemoryRouter(
    [
      {
        errorElement: <Broken />,
        children: [
          { path: '/stations', element: <StationsPage /> },
          { path: '/stations/in/:region', element: <RegionPage /> },
          { path: '/stations/:id', element: <StationPage /> },
        ],
      },
    ],
    { initialEntries: [path] },
  );
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = render(
    <PlayerProvider parts={somePlayerParts(player)}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </PlayerProvider>,
  );
  return { ...view, router, client, events };
}

/** A player that only notes what it is told. */
export function notingPlayer() {
  const { player, events } = fakePlayer();
  return { player, events };
}

function Broken() {
  const error = useRouteError();
  return <p>{error instanceof ApiError ? error.fault : 'bug'}</p>;
}
