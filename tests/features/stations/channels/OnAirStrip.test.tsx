// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { OnAirStrip } from '#features/stations/channels/OnAirStrip.tsx';
import { StationsPanel } from '#features/stations/channels/StationsPanel.tsx';
import { PlayerProvider } from '#player/ui/PlayerProvider.tsx';
import { somePlayerParts } from '#tests/support/somePlayerParts.ts';
import { aBroadcast, anOnAir } from '../builders.ts';
import { aChannel, aStation } from '#tests/support/builders.ts';
import { fakeOrigin } from '../fakeOrigin.ts';
import { notingPlayer } from '../renderStations.tsx';

const origin = fakeOrigin();
const jazz = aChannel({ id: 'wxyz-2', name: 'WXYZ Jazz', hasOnAir: false });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T13:00:00Z') });
  origin.holds({
    stations: [aStation({ channels: [aChannel(), jazz] })],
    onAir: [anOnAir({ broadcasts: [aBroadcast()] })],
  });
});
afterEach(() => vi.useRealTimers());

function show(view: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <PlayerProvider parts={somePlayerParts(notingPlayer().player)}>
      <QueryClientProvider client={client}>
        <MemoryRouter>{view}</MemoryRouter>
      </QueryClientProvider>
    </PlayerProvider>,
  );
}

it('shows every channel of the network with what is on it, on the front page', async () => {
  show(<OnAirStrip />);
  const strip = await screen.findByRole('region', { name: 'On air now' });
  expect(await within(strip).findByText('Morning on the Bay')).toBeVisible();
  const buttons = within(strip)
    .getAllByRole('button')
    .map((button) => button.ariaLabel);
  expect(buttons).toEqual(['Play WXYZ News live', 'Play WXYZ Jazz live']);
});

it('leaves the front page alone when there is no station', async () => {
  origin.holds({});
  show(<OnAirStrip />);
  await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
});

it('lists the channels in the drawer, with the way to all stations', async () => {
  show(<StationsPanel />);
  expect(await screen.findByText('Morning on the Bay')).toBeVisible();
  expect(screen.getByRole('link', { name: 'WXYZ News' })).toHaveAttribute('href', '/stations/wxyz');
  expect(screen.getByRole('link', { name: 'All stations' })).toHaveAttribute('href', '/stations');
});

it('offers to try again in the drawer when the origin fails', async () => {
  origin.breaks('/api/stations');
  show(<StationsPanel />);
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
});

it('puts the favourites first in the drawer, those of other networks too', async () => {
  const far = aChannel({ id: 'kqed-fm-1', stationId: 'kqed-fm', name: 'KQED', hasOnAir: false });
  const tunings = [
    { channel: jazz, stationName: 'WXYZ Harbor' },
    { channel: far, stationName: 'KQED Public Radio' },
  ];
  localStorage.setItem('longwave.favourites', JSON.stringify({ tunings }));
  onTestFinished(() => localStorage.clear());
  show(<StationsPanel />);
  const own = within(await screen.findByRole('region', { name: 'Favorites' }));
  expect(own.getAllByRole('button').map((button) => button.ariaLabel)).toEqual([
    'Play WXYZ Jazz live',
    'Play KQED live',
  ]);
  const others = within(await screen.findByRole('region', { name: 'On air now' }));
  expect(await others.findByRole('button', { name: 'Play WXYZ News live' })).toBeVisible();
  expect(others.getAllByRole('button')).toHaveLength(1);
});
