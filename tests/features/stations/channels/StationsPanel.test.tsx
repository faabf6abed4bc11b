// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OnAirStrip } from '#features/stations/channels/OnAirStrip.tsx';
import { StationsPanel } from '#features/stations/channels/StationsPanel.tsx';
import { aChannel, aStation } from '#tests/support/builders.ts';
import { showView } from '#tests/support/showView.tsx';
import { fakeOrigin } from '../fakeOrigin.ts';

const origin = fakeOrigin();
const news = aChannel({ hasOnAir: false });
const jazz = aChannel({ id: 'wxyz-2', name: 'WXYZ Jazz', hasOnAir: false });
const harbor = aStation({ channels: [news, jazz] });
const lake = aStation({
  id: 'lake',
  name: 'Lake Radio',
  channels: [aChannel({ id: 'lake-1', stationId: 'lake', name: 'Lake', hasOnAir: false })],
});
beforeEach(() => {
  localStorage.clear();
  origin.holds({ stations: [harbor, lake] });
});
afterEach(() => localStorage.clear());

const plays = (within_ = screen.getByRole('list')) =>
  within(within_)
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label'));

describe('the drawer', () => {
  it('lists every channel of every station, in the network’s order', async () => {
    showView(<StationsPanel />);
    await screen.findByRole('button', { name: 'Play Lake live' });
    expect(plays()).toEqual(['Play WXYZ News live', 'Play WXYZ Jazz live', 'Play Lake live']);
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('tells that a channel was chosen, and nothing of one that is stopped', async () => {
    let chosen = 0;
    showView(<StationsPanel onChosen={() => void (chosen += 1)} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Play Lake live' }));
    expect(chosen).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: 'Stop Lake' }));
    expect(chosen).toBe(1);
  });

  it('says by ear that the stations are on their way', async () => {
    origin.server.use(http.get('/api/stations', () => new Promise<Response>(() => {})));
    showView(<StationsPanel />);
    expect(screen.getByRole('status')).toHaveTextContent('Loading stations');
    expect(screen.getByRole('link', { name: 'All stations' })).toBeInTheDocument();
  });

  it('has the favourites, also while the network’s own stations do not come', async () => {
    const tunings = [{ channel: jazz, stationName: 'WXYZ Harbor' }];
    localStorage.setItem('longwave.favourites', JSON.stringify({ tunings }));
    origin.breaks('/api/stations');
    showView(<StationsPanel />);
    expect(await screen.findByRole('alert')).toHaveTextContent('may be missing');
    const own = screen.getByRole('region', { name: 'Favorites' });
    expect(plays(own)).toEqual(['Play WXYZ Jazz live']);
  });

  it('brings them after all, at a press', async () => {
    origin.breaks('/api/stations');
    showView(<StationsPanel />);
    const again = await screen.findByRole('button', { name: 'Try again' });
    origin.holds({ stations: [lake] });
    await userEvent.click(again);
    expect(await screen.findByRole('button', { name: 'Play Lake live' })).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('does without what is on where nobody can say it', async () => {
    origin.server.use(http.get('/api/on-air', () => HttpResponse.error()));
    showView(<StationsPanel />);
    await screen.findByRole('button', { name: 'Play Lake live' });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getAllByText(/91.5 FM · Duluth, MN/)).toHaveLength(3);
  });

  it('is walked by keyboard: each channel’s button, then its station', async () => {
    const { events, address } = showView(<StationsPanel />);
    await screen.findByRole('button', { name: 'Play Lake live' });
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'WXYZ News' })).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(events).toMatchObject([{ type: 'play', tuning: { channel: { id: 'wxyz-2' } } }]);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe('/stations/wxyz');
  });
});

describe('the strip on the front page', () => {
  it('has the channels as the drawer has them', async () => {
    showView(<OnAirStrip />);
    const strip = await screen.findByRole('region', { name: 'On air now' });
    expect(plays(strip)).toHaveLength(3);
  });

  it('is silent of its own troubles: the page is of stories', async () => {
    origin.breaks('/api/stations');
    const { container, queries } = showView(<OnAirStrip />);
    await waitFor(() => expect(queries.isFetching()).toBe(0));
    expect(container).toBeEmptyDOMElement();
  });
});
