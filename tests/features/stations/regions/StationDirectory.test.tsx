// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Listings } from '#features/stations/list/useListings.ts';
import { RegionLinks } from '#features/stations/regions/RegionLinks.tsx';
import { StationDirectory } from '#features/stations/regions/StationDirectory.tsx';
import { showView } from '#tests/support/showView.tsx';
import { aListing } from '../builders.ts';

const maine = { id: 'me', name: 'Maine' };
const coast = { id: 'coast', name: 'The Coast' };
const show = (given: Partial<Listings>) =>
  showView(
    <StationDirectory
      listings={[]}
      networkName="Harbor Radio"
      regions={[]}
      hasDirectory
      isLoading={false}
      isLoadingOwn={false}
      hasFailed={false}
      retry={() => {}}
      {...given}
    />,
  );

describe('the ways to a station', () => {
  const listings = [
    aListing({ callSign: 'QHBR', region: coast }, { isOwn: true }),
    aListing({ callSign: 'WMEA', region: maine }),
  ];

  it('begin with the network’s own stations, under its name', () => {
    show({ listings, regions: [coast] });
    expect(screen.getAllByRole('heading').map((one) => one.textContent)).toEqual([
      'Harbor Radio',
      'Regions',
      'States and territories',
    ]);
    expect(screen.getByRole('link', { name: /QHBR/ })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /WMEA/ })).toBeNull();
  });

  it('stand by region where they are many, each leading to its page, and nowhere twice', () => {
    const many = [maine, coast].flatMap((region) =>
      ['QA', 'QB'].map((callSign) =>
        aListing({ id: callSign + region.id, callSign, region }, { isOwn: true }),
      ),
    );
    show({ listings: many, regions: [coast, maine], hasDirectory: false });
    const headings = screen.getAllByRole('heading').map((one) => one.textContent);
    expect(headings).toEqual(['The Coast 2 stations', 'Maine 2 stations']);
    expect(screen.getByRole('link', { name: 'Maine' })).toHaveAttribute('href', '/stations/in/me');
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('lead to no region of all of them', () => {
    show({ listings: [listings[0]!], regions: [coast], hasDirectory: false });
    expect(screen.queryByRole('navigation', { name: 'Regions' })).toBeNull();
  });

  it('call them ours while nobody knows the name', () => {
    show({ listings, networkName: '' });
    expect(screen.getByRole('heading', { name: 'Our stations' })).toBeInTheDocument();
  });

  it('lead only where there are stations', () => {
    show({ listings: [listings[1]!] });
    expect(screen.queryByRole('heading', { name: 'Harbor Radio' })).toBeNull();
    expect(screen.queryByRole('navigation', { name: 'Regions' })).toBeNull();
    expect(screen.getByRole('navigation', { name: 'States and territories' })).toBeInTheDocument();
  });

  it('say by ear that more is coming', () => {
    show({ listings, isLoading: true });
    expect(screen.getByRole('status')).toHaveTextContent('Loading stations');
  });

  it('say nothing of loading once all are there', () => {
    show({ listings });
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('the regions', () => {
  const counts = [
    { region: coast, stationCount: 1 },
    { region: maine, stationCount: 12 },
  ];

  it('say how many stations each has, once to the eye and once to the ear', () => {
    showView(<RegionLinks heading="Regions" counts={counts} />);
    const items = within(screen.getByRole('navigation', { name: 'Regions' })).getAllByRole(
      'listitem',
    );
    const heard = items.map((item) =>
      [...item.children]
        .filter((part) => part.getAttribute('aria-hidden') !== 'true')
        .map((part) => part.textContent),
    );
    expect(heard).toEqual([
      ['The Coast', '1 station'],
      ['Maine', '12 stations'],
    ]);
  });

  it('are walked by keyboard', async () => {
    const { address } = showView(<RegionLinks heading="Regions" counts={counts} />);
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'Maine' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe('/stations/in/me');
  });

  it('are not there where there are none', () => {
    const { container } = showView(<RegionLinks heading="Regions" counts={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});
