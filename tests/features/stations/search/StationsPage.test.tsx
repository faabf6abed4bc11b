// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { run } from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import { aRow } from '../builders.ts';
import { aChannel, aStation } from '#tests/support/builders.ts';
import { fakeOrigin } from '../fakeOrigin.ts';
import { renderStations } from '../renderStations.tsx';

const origin = fakeOrigin();
const coast = { id: 'coast', name: 'The Coast' };
const harbor = aStation({
  id: 'qhbr',
  callSign: 'QHBR',
  name: 'Harbor',
  city: 'Ellery',
  region: coast,
});

beforeEach(() => {
  // jsdom lays nothing out, so there is nowhere to scroll.
  Element.prototype.scrollIntoView = () => {};
  origin.holds({
    network: { regions: [coast] },
    stations: [harbor],
    directory: [
      aRow('KUMD', { city: 'Duluth', state: 'MN' }),
      aRow('KUMN', { city: 'Moab', state: 'UT' }),
      aRow('WSCD', { city: 'Duluth', state: 'MN', hasStream: false }),
    ],
  });
});

const searchBox = () => screen.findByRole('combobox', { name: 'Find a station' });
const options = () => screen.findAllByRole('option');

it("shows the network's own stations, then regions with how many stations each has", async () => {
  renderStations('/stations');
  const own = await screen.findByRole('link', { name: /QHBR 91.5 FM/ });
  expect(own).toHaveAttribute('href', '/stations/qhbr');
  const states = await screen.findByRole('navigation', { name: 'States and territories' });
  const regions = within(states)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(regions).toEqual(['Minnesota 22 stations', 'Utah 11 station']);
  expect(within(states).getByRole('link', { name: 'Utah' })).toHaveAttribute(
    'href',
    '/stations/in/ut',
  );
  expect(screen.getByRole('link', { name: 'The Coast' })).toBeVisible();
});

it('plays a station where it stands in the list', async () => {
  const { events } = renderStations('/stations');
  await userEvent.click(await screen.findByRole('button', { name: 'Play WXYZ News live' }));
  expect(events).toEqual([
    { type: 'play', tuning: { channel: aChannel(), stationName: 'Harbor' } },
  ]);
});

it('leads to a station with the keyboard alone', async () => {
  const { router } = renderStations('/stations');
  await screen.findByRole('link', { name: 'Utah' });
  await userEvent.tab();
  expect(await searchBox()).toHaveFocus();
  await userEvent.keyboard('kum');
  expect(await options()).toHaveLength(2);
  expect(await searchBox()).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const chosen = screen.getByRole('option', { selected: true });
  expect(chosen).toHaveTextContent('KUMN');
  expect(await searchBox()).toHaveAttribute('aria-activedescendant', chosen.id);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/stations/kumn-fm'));
});

it('goes round from the last option to the first', async () => {
  renderStations('/stations');
  await screen.findByRole('link', { name: 'Utah' });
  await userEvent.type(await searchBox(), 'kum{ArrowUp}');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('KUMN');
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('KUMD');
});

it('closes the list with Escape, and clears the box with another', async () => {
  renderStations('/stations');
  await screen.findByRole('link', { name: 'Utah' });
  const box = await searchBox();
  await userEvent.type(box, 'kumd');
  await options();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('option')).toBeNull();
  expect(box).toHaveValue('kumd');
  await userEvent.keyboard('{Escape}');
  expect(box).toHaveValue('');
});

it('leads to the option that is clicked', async () => {
  const { router } = renderStations('/stations');
  await screen.findByRole('link', { name: 'Utah' });
  await userEvent.type(await searchBox(), 'moab');
  await userEvent.click(await screen.findByRole('option', { name: /KUMN/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/stations/kumn-fm'));
});

it('keeps the query in the address, without a step back for each letter', async () => {
  const { router } = renderStations('/stations');
  await userEvent.type(await searchBox(), 'duluth');
  await waitFor(() => expect(router.state.location.search).toBe('?q=duluth'));
  expect(router.state.historyAction).toBe('REPLACE');
  expect(await screen.findByRole('status')).toHaveTextContent('2 stations match “duluth”');
});

it('answers an address with a query in it, and says which station has no stream', async () => {
  renderStations('/stations?q=wscd');
  expect(await searchBox()).toHaveValue('wscd');
  const row = (await screen.findByRole('link', { name: /WSCD/ })).closest('li')!;
  expect(row).toHaveTextContent('No stream to play');
  expect(within(row).queryByRole('button')).toBeNull();
});

it('follows the address when that changes under it', async () => {
  const { router } = renderStations('/stations?q=wscd');
  await screen.findByRole('link', { name: /WSCD/ });
  await router.navigate('/stations');
  await waitFor(async () => expect(await searchBox()).toHaveValue(''));
});

it('says so when no station matches', async () => {
  renderStations('/stations?q=zzzz');
  expect(await screen.findByText('No station matches “zzzz”')).toBeVisible();
});

it("keeps the network's stations when the directory does not arrive, and asks again on demand", async () => {
  origin.breaks('/api/directory');
  renderStations('/stations');
  const alert = await screen.findByRole('alert');
  expect(screen.getByRole('link', { name: /QHBR/ })).toBeVisible();
  origin.holds({ stations: [harbor], directory: [aRow('KUMN', { state: 'UT' })] });
  await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Utah' })).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('never asks for the directory when the network has none', async () => {
  const asked: string[] = [];
  origin.server.events.on('request:start', ({ request }) => {
    asked.push(new URL(request.url).pathname);
  });
  origin.holds({
    network: { hasDirectory: false },
    stations: [harbor, { ...harbor, id: 'other', callSign: 'OTHER' }],
  });
  renderStations('/stations');
  await screen.findByRole('link', { name: /QHBR/ });
  expect(asked.toSorted()).toEqual(['/api/network', '/api/stations']);
});

it('passes axe, with the list open too', async () => {
  const { container } = renderStations('/stations');
  await screen.findByRole('link', { name: 'Utah' });
  const rules = { region: { enabled: false } };
  expect((await run(container, { rules })).violations).toEqual([]);
  await userEvent.type(await searchBox(), 'kum{ArrowDown}');
  expect((await run(container, { rules })).violations).toEqual([]);
});
