// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Network } from '#contract/network.ts';
import { SiteHeader } from '#app/SiteHeader.tsx';
import { aNetwork } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';

const show = (network: Network | undefined, at = '/') =>
  showView(<SiteHeader network={network} />, { at });
/** jsdom shows no popover, and on a phone the sections are one. */
const sections = () => screen.getByLabelText('Sections');
const ways = () =>
  within(sections())
    .getAllByRole('link', { hidden: true })
    .map((link) => link.textContent);

describe('the ways from every page', () => {
  it('are the topics in the network’s order, then the stations, then giving', () => {
    show(aNetwork({ donateUrl: 'https://harbor.example/give' }));
    expect(ways()).toEqual(['Coast and water', 'Towns', 'Stations', 'Donate']);
  });

  it('leave giving out where nobody asks for it', () => {
    show(aNetwork());
    expect(ways()).toEqual(['Coast and water', 'Towns', 'Stations']);
  });

  it('say which of them one is at', () => {
    show(aNetwork(), '/topics/towns');
    const current = within(sections()).getAllByRole('link', { hidden: true, current: 'page' });
    expect(current.map((link) => link.textContent)).toEqual(['Towns']);
  });

  it('lead on without loading the document anew', async () => {
    const { address } = show(aNetwork());
    await userEvent.click(screen.getByRole('link', { name: 'Towns', hidden: true }));
    expect(address()).toBe('/topics/towns');
  });
});

describe('the network’s name', () => {
  it('leads to the front page, and says so by ear', async () => {
    const { address } = show(aNetwork(), '/stations');
    const home = screen.getByRole('link', { name: 'Great Lakes Public Radio, front page' });
    expect(home).toHaveTextContent('Great Lakes Public Radio');
    await userEvent.click(home);
    expect(address()).toBe('/');
  });

  it('is where a network’s own logo goes, which the origin’s style sheet sets', () => {
    show(aNetwork());
    const home = screen.getByRole('link', { name: 'Great Lakes Public Radio, front page' });
    expect(home).toHaveAttribute('data-home');
  });

  it('has a way to the front page before it is known', () => {
    show(undefined);
    expect(screen.getByRole('link', { name: 'Go to the front page' })).toHaveAttribute('href', '/');
    expect(ways()).toEqual(['Stations']);
  });
});

describe('on a phone', () => {
  it('the sections open from one button that names them', () => {
    show(aNetwork());
    const opener = screen.getByRole('button', { name: 'Sections' });
    expect(opener).toHaveAttribute('popovertarget', sections().id);
  });

  it('they close once one of them was chosen', () => {
    show(aNetwork());
    const list = sections();
    let hidden = 0;
    // As in a browser that has opened it.
    Object.assign(list, { matches: () => true, hidePopover: () => (hidden += 1) });
    fireEvent.click(within(list).getByRole('link', { name: 'Towns', hidden: true }));
    expect(hidden).toBe(1);
  });

  it('they stay while a group in them opens', () => {
    const more = { label: 'More', links: [{ label: 'About', href: '/pages/about' }] };
    show(aNetwork({ navigation: [more] }));
    const list = sections();
    let hidden = 0;
    Object.assign(list, { matches: () => true, hidePopover: () => (hidden += 1) });
    fireEvent.click(within(list).getByText('More'));
    expect(hidden).toBe(0);
  });

  it('nothing is closed that was not open', () => {
    show(aNetwork());
    const list = sections();
    const hidePopover = () => {
      throw new DOMException('', 'InvalidStateError');
    };
    Object.assign(list, { matches: () => false, hidePopover });
    expect(() =>
      fireEvent.click(within(list).getByRole('link', { name: 'Towns', hidden: true })),
    ).not.toThrow();
  });
});
