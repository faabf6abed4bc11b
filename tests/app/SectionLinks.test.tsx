// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SectionLinks } from '#app/SectionLinks.tsx';
import type { Navigation } from '#contract/navigation.ts';
import { aNetwork } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';

const about = { label: 'About', href: '/pages/about' };
const shop = { label: 'Shop', href: 'https://shop.example/' };
const stations = { label: 'Find us on the dial', href: '/stations' };

const show = (navigation: Navigation | null, at = '/', more = {}) =>
  showView(<SectionLinks network={aNetwork({ navigation, ...more })} />, { at });
const ways = () => screen.getAllByRole('link').map((link) => link.textContent);

describe('the operator’s navigation', () => {
  it('stands in place of the topics, with the stations and giving after it', () => {
    show([shop, about], '/', { donateUrl: 'https://give.example/' });

    expect(ways()).toEqual(['Shop', 'About', 'Stations', 'Donate']);
  });

  it('leads to other sites as links do, and to our own pages without loading anew', async () => {
    const { address } = show([shop, about]);

    expect(screen.getByRole('link', { name: 'Shop' })).toHaveAttribute('href', shop.href);
    await userEvent.click(screen.getByRole('link', { name: 'About' }));
    expect(address()).toBe('/pages/about');
  });

  it('names the stations once: where the operator has them, ours are left out', () => {
    show([stations, about]);

    expect(ways()).toEqual(['Find us on the dial', 'About']);
  });

  it('keeps the stations reachable with an empty navigation, and with none', () => {
    show([]);
    expect(ways()).toEqual(['Stations']);
  });

  it('says which of them one is at, and not the front page of every page', () => {
    show([{ label: 'Front page', href: '/' }, about], '/pages/about');

    const current = screen.getAllByRole('link', { current: 'page' });
    expect(current.map((link) => link.textContent)).toEqual(['About']);
  });

  it('has words of its own for giving', () => {
    show(null, '/', { donateUrl: 'https://give.example/', donateLabel: 'Become a member' });

    expect(screen.getByRole('link', { name: 'Become a member' })).toHaveAttribute(
      'href',
      'https://give.example/',
    );
  });
});

describe('a group', () => {
  it('opens its links under its word, by hand and by keyboard, one group at a time', async () => {
    show([
      { label: 'Listen', links: [stations] },
      { label: 'More', links: [about, shop] },
    ]);
    const group = screen.getByText('More').closest('details')!;

    expect(group.open).toBe(false);
    expect(group.name).toBe(screen.getByText('Listen').closest('details')!.name);
    await userEvent.click(screen.getByText('More'));
    expect(group.open).toBe(true);
    expect(within(group).getAllByRole('link')).toHaveLength(2);
  });

  it('reaches the stations too: they need not stand twice', () => {
    show([{ label: 'Listen', links: [stations] }]);

    expect(screen.queryByRole('link', { name: 'Stations', hidden: true })).toBeNull();
  });
});
