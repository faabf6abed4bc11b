// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { aChannel, aStation } from '#tests/support/builders.ts';
import { anArchive, anOrigin, aStory } from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';

const app = theApp();
const jazz = aChannel({ id: 'wxyz-2', name: 'WXYZ Jazz', hasOnAir: false });
const origin = () =>
  anOrigin({
    archive: anArchive(aStory(1, { slug: 'pier', headline: 'The pier is shut' })),
    stations: [aStation({ channels: [aChannel(), jazz] })],
  });

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = () => {};
});

const tabTo = async (element: HTMLElement) => {
  while (document.activeElement !== element) await userEvent.tab();
};
const player = () => within(screen.getByRole('region', { name: 'Player' }));

describe('a listener who looks for a station', () => {
  it('finds one of the directory by its city, hears it, and still does on every page', async () => {
    const { events, router } = app.open('/', await origin());
    await screen.findByRole('link', { name: 'The pier is shut' });
    await tabTo(within(screen.getByRole('contentinfo')).getByRole('link', { name: 'Stations' }));
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1, name: 'Stations' })).toHaveFocus(),
    );

    await userEvent.tab();
    await userEvent.keyboard('san fran');
    const option = await screen.findByRole('option', { name: /KQED 88.5 FM/ });
    await userEvent.keyboard('{ArrowDown}');
    expect(option).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    const heading = await screen.findByRole('heading', { level: 1, name: /KQED/ });
    await waitFor(() => expect(heading).toHaveFocus());

    const [play] = screen.getAllByRole('button', { name: /^Play KQED Public Radio live/ });
    await tabTo(play!);
    await userEvent.keyboard('{Enter}');
    expect(events).toMatchObject([{ type: 'play', tuning: { channel: { id: 'kqed-fm-1' } } }]);
    const status = player().getByRole('status');
    await waitFor(() => expect(status).toHaveTextContent(/^Connecting to KQED/));

    await router.navigate('/stories/pier');
    await screen.findByRole('heading', { level: 1, name: 'The pier is shut' });
    expect(status).toHaveTextContent(/^Connecting to KQED/);
    expect(events).toHaveLength(1);
  });

  it('walks there by region', async () => {
    app.open('/stations', await origin());
    const states = await screen.findByRole('navigation', { name: 'States and territories' });
    await userEvent.click(await within(states).findByRole('link', { name: 'California' }));
    await screen.findByRole('heading', { level: 1, name: 'California' });
    await userEvent.click(await screen.findByRole('link', { name: 'KQED 88.5 FM' }));
    await screen.findByRole('heading', { level: 1, name: /KQED 88.5 FM San Francisco, CA/ });
    await userEvent.click(screen.getByRole('link', { name: 'California' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'California' })).toBeVisible();
  });

  it('comes back to what was looked for', async () => {
    const { router } = app.open('/stations?q=kqed', await origin());
    await userEvent.click(await screen.findByRole('link', { name: 'KQED 88.5 FM' }));
    await screen.findByRole('heading', { level: 1, name: /KQED/ });
    await router.navigate(-1);
    expect(await screen.findByRole('combobox', { name: 'Find a station' })).toHaveValue('kqed');
    expect(await screen.findByText('1 station matches “kqed”')).toBeInTheDocument();
  });

  it.each([
    ['a call sign', 'KQED'],
    ['a call sign in another case', 'kqed'],
    ['a city', 'San Francisco'],
    ['a city and its state', 'francisco ca'],
    ['a frequency', '88.5'],
    ['a state', 'California'],
    ['a word of its name', 'public radio'],
  ])('finds it by %s: %s', async (_, typed) => {
    app.open(`/stations?q=${encodeURIComponent(typed)}`, await origin());
    expect(await screen.findByRole('link', { name: 'KQED 88.5 FM' })).toBeInTheDocument();
  });

  it.each(['kqde', 'sann francisco', '88.6', 'zzz'])(
    'is told where a slip has found nothing, and what else to try: %s',
    async (typed) => {
      app.open(`/stations?q=${encodeURIComponent(typed)}`, await origin());
      expect(await screen.findByText(`No station matches “${typed}”`)).toBeInTheDocument();
      expect(screen.getByText(/Try a call sign/)).toBeInTheDocument();
    },
  );
});

describe('a listener who has found one', () => {
  it('keeps it as a favourite, and finds it first in the drawer', async () => {
    const { router } = app.open('/stations/kqed-fm', await origin());
    const add = await screen.findByRole('button', { name: /Add KQED Public Radio to favorites/ });
    await userEvent.click(add);
    await router.navigate('/');
    await screen.findByRole('link', { name: 'The pier is shut' });
    await userEvent.click(player().getByRole('button', { name: 'Stations' }));
    const drawer = within(await screen.findByRole('dialog'));
    const own = within(await drawer.findByRole('region', { name: 'Favorites' }));
    expect(own.getByRole('button', { name: 'Play KQED Public Radio live' })).toBeInTheDocument();
    const others = within(drawer.getByRole('region', { name: 'On air now' }));
    expect(others.getAllByRole('button').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Play WXYZ News live',
      'Play WXYZ Jazz live',
    ]);
  });

  it('is told where the origin does not answer, and where there is no such station', async () => {
    const { router } = app.open('/stations', await origin());
    await screen.findByRole('heading', { level: 1, name: 'Stations' });
    app.network.use(http.get('/api/stations/kqed-fm', () => HttpResponse.error(), { once: true }));
    await router.navigate('/stations/kqed-fm');
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: /KQED/ })).toBeVisible();
    await router.navigate('/stations/qqqq');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'There is nothing at this address' }),
    ).toBeVisible();
  });
});
