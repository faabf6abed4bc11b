// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { run } from 'axe-core';
import { expect, it } from 'vitest';
import { aRow } from '../builders.ts';
import { aStation } from '#tests/support/builders.ts';
import { fakeOrigin } from '../fakeOrigin.ts';
import { renderStations } from '../renderStations.tsx';

const origin = fakeOrigin();

it("lists the region's stations, the network's own first", async () => {
  origin.holds({
    stations: [aStation({ callSign: 'WXYZ', region: { id: 'mn', name: 'Minnesota' } })],
    directory: [aRow('KUMN', { state: 'UT' }), aRow('KUMD', { city: 'Austin' })],
  });
  const { container } = renderStations('/stations/in/mn');
  expect(await screen.findByRole('heading', { level: 1, name: 'Minnesota' })).toBeVisible();
  expect(await screen.findByText('2 stations')).toBeVisible();
  const links = screen.getAllByRole('link').map((link) => link.textContent);
  expect(links).toEqual(['All stations', 'WXYZ 91.5 FM', 'KUMD 88.5 FM']);
  expect((await run(container, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

it('is not found when nobody broadcasts there', async () => {
  origin.holds({ directory: [aRow('KUMN', { state: 'UT' })] });
  renderStations('/stations/in/atlantis');
  expect(await screen.findByText('not-found')).toBeVisible();
});

it('does not say that a region is unknown while the directory is away', async () => {
  origin.holds({});
  origin.breaks('/api/directory');
  renderStations('/stations/in/mn');
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByText('not-found')).toBeNull();
});

it("does not wait for the directory where a region is the network's own", async () => {
  const coast = { id: 'lantern-coast', name: 'Lantern Coast' };
  origin.holds({
    network: { regions: [coast] },
    stations: [aStation({ callSign: 'WXYZ', region: coast })],
  });
  origin.holdsBack('/api/directory');
  renderStations('/stations/in/lantern-coast');
  expect(await screen.findByText('1 station')).toBeVisible();
  expect(screen.queryByText('Loading stations')).toBeNull();
  expect(screen.queryByRole('alert'), 'it has not been given up either').toBeNull();
});
