// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Station } from '#contract/station.ts';
import { StationHead } from '#features/stations/station/StationHead.tsx';
import { aStation } from '#tests/support/builders.ts';
import { showView } from '#tests/support/showView.tsx';

const show = (given: Partial<Station> = {}) => showView(<StationHead station={aStation(given)} />);
const links = () => screen.getAllByRole('link').map((link) => link.textContent);

it('says which station it is, where on the dial and where on the map', () => {
  show({ name: 'Harbor Radio' });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('WXYZ 91.5 FM Duluth, MN');
  expect(screen.getByText('Harbor Radio')).toBeInTheDocument();
});

it('does not say its name twice', () => {
  show({ name: 'WXYZ' });
  expect(screen.getAllByText('WXYZ')).toHaveLength(1);
});

it('leads to its region, to who wants to give and to its own site', async () => {
  const { address } = show({
    donateUrl: 'https://wxyz.example/give',
    website: 'https://wxyz.example/',
  });
  expect(links()).toEqual(['Minnesota', 'Donate to WXYZ', 'WXYZ website']);
  expect(screen.getByRole('link', { name: 'Donate to WXYZ' })).toHaveAttribute(
    'href',
    'https://wxyz.example/give',
  );
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(address()).toBe('/stations/in/minnesota');
});

it.each<[Partial<Station>, string[]]>([
  [{ website: 'https://wxyz.example/' }, ['Minnesota', 'WXYZ website']],
  [{ donateUrl: 'https://wxyz.example/give' }, ['Minnesota', 'Donate to WXYZ']],
  [{}, ['Minnesota']],
])('leads nowhere that is not known: %o', (given, expected) => {
  show(given);
  expect(links()).toEqual(expected);
});

it('says what little is known of a station without a transmitter or a city', () => {
  show({ frequency: null, band: null, city: null, state: null, about: null });
  expect(screen.getByRole('heading', { level: 1 }).textContent.trim()).toBe('WXYZ');
});
