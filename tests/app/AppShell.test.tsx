// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { violations } from '#tests/support/axe.ts';
import { aFooter, aNetwork, anArchive, anOrigin, aSite, aStory } from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';

const app = theApp();
const pier = aStory(1, {
  slug: 'pier',
  headline: 'The pier is shut',
  body: ['One', 'Two', 'Three'].map((text) => ({ kind: 'heading', level: 2, spans: [{ text }] })),
});
const origin = (network = aNetwork(), site = aSite()) =>
  anOrigin({ archive: anArchive(pier), network, site: () => site });
const front = () => screen.findByRole('link', { name: 'The pier is shut' });
const main = () => screen.getByRole('main');

describe('what stands around every page', () => {
  it('is a way past it, the header, the page, the footer and the player', async () => {
    app.open('/', await origin());
    await front();
    const skip = screen.getByRole('link', { name: 'Skip to content' });
    expect(document.querySelector(skip.getAttribute('href')!)).toBe(main());
    expect(screen.getByRole('banner')).toBeInTheDocument();
    expect(screen.getByRole('contentinfo')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Player' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('can be used by everybody with the operator’s links in it, too', async () => {
    const about = { label: 'About', href: '/pages/about' };
    const navigation = [{ label: 'More', links: [about] }];
    const footer = aFooter({
      groups: [{ label: 'Station', links: [about] }],
      social: [{ name: 'Mastodon', href: 'https://social.example/@lakes' }],
      publicFile: [{ station: 'WXYZ', href: 'https://publicfiles.fcc.gov/fm-profile/wxyz' }],
    });
    app.open('/', await origin(aNetwork({ navigation }), aSite({ footer })));
    await front();
    await screen.findByRole('link', { name: 'WXYZ public inspection file' });
    await userEvent.click(screen.getByText('More'));
    expect(await violations()).toEqual([]);
  });

  it('is passed by keyboard: to the page with the first key, to the player with the second', async () => {
    app.open('/', await origin());
    await front();
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveFocus();
    await userEvent.tab();
    const skip = screen.getByRole('link', { name: 'Skip to player' });
    expect(skip).toHaveFocus();
    const player = document.querySelector<HTMLElement>(skip.getAttribute('href')!)!;
    expect(player).toBe(screen.getByRole('region', { name: 'Player' }));
    // Browsers bring the focus to where a link in the page leads, if that can have it.
    player.focus();
    expect(player).toHaveFocus();
  });

  it('outlives every page', async () => {
    const { router } = app.open('/', await origin());
    await front();
    const [player, banner] = [
      screen.getByRole('region', { name: 'Player' }),
      screen.getByRole('banner'),
    ];
    for (const path of ['/stories/pier', '/stations', '/nowhere', '/listen/help', '/']) {
      await act(() => router.navigate(path));
    }
    await front();
    expect(screen.getByRole('region', { name: 'Player' })).toBe(player);
    expect(screen.getByRole('banner')).toBe(banner);
  });

  it('stands without the network’s name too', async () => {
    const whole = await origin();
    const { fetch: answer } = whole;
    const withoutName = (request: Request) =>
      new URL(request.url).pathname === '/api/network'
        ? HttpResponse.json({}, { status: 500 })
        : answer(request);
    app.open('/stories/pier', Object.assign(whole, { fetch: withoutName }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'The pier is shut' }),
    ).toBeVisible();
    expect(document.title).toBe('The pier is shut');
    expect(screen.getByRole('region', { name: 'Player' })).toBeInTheDocument();
    expect(screen.queryByRole('contentinfo')).toBeNull();
  });

  it('writes dates as the network does', async () => {
    app.open('/stories/pier', await origin(aNetwork({ locale: 'es' })));
    await screen.findByRole('heading', { level: 1, name: 'The pier is shut' });
    await waitFor(() => expect(screen.getAllByRole('time')[0]!.title).toMatch(/febrero|marzo/));
  });
});

describe('the focus', () => {
  it('is left where it is on the first page of a visit', async () => {
    app.open('/stories/pier', await origin());
    await screen.findByRole('heading', { level: 1, name: 'The pier is shut' });
    expect(document.body).toHaveFocus();
    expect(main()).not.toHaveAttribute('data-turned');
  });

  it('goes to the heading of the next page, which can be read from there', async () => {
    const { router } = app.open('/', await origin());
    await front();
    await act(() => router.navigate('/stations'));
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1, name: 'Stations' })).toHaveFocus(),
    );
    expect(main()).toHaveAttribute('data-turned', 'true');
  });

  it('stays in the box while a search changes the address', async () => {
    const { router } = app.open('/stations', await origin());
    const box = await screen.findByRole('combobox', { name: 'Find a station' });
    await userEvent.type(box, 'kqed');
    await waitFor(() => expect(router.state.location.search).toBe('?q=kqed'));
    expect(box).toHaveFocus();
    expect(screen.getByRole('combobox', { name: 'Find a station' })).toBe(box);
  });

  it('is left to the browser where a link leads into a page', async () => {
    const { router } = app.open('/', await origin());
    await front();
    await act(() => router.navigate('/stories/pier#section-1'));
    const heading = await screen.findByRole('heading', { level: 1, name: 'The pier is shut' });
    expect(heading).not.toHaveFocus();
  });
});

describe('the drawer of stations', () => {
  it('opens and closes by keyboard, and its links close it behind them', async () => {
    const { router } = app.open('/', await origin());
    await front();
    const opener = screen.getByRole('button', { name: 'Stations' });
    while (document.activeElement !== opener) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const drawer = await screen.findByRole('dialog', { name: 'Available on-air stations' });
    expect(await within(drawer).findByRole('link', { name: 'WXYZ News' })).toBeVisible();
    expect(await violations()).toEqual([]);
    await userEvent.click(screen.getByRole('link', { name: 'All stations' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(router.state.location.pathname).toBe('/stations');
  });
});
