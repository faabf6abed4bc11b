// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, describe, it } from 'vitest';
import { violations } from '#tests/support/axe.ts';
import { aChannel, aStation } from '#tests/support/builders.ts';
import { aNetwork, anArchive, anOrigin, aStory } from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';

const app = theApp();
const network = aNetwork({ hasDirectory: false });
const pier = aStory(1, { slug: 'pier', headline: 'The pier is shut' });
const open = async (path: string, given: Parameters<typeof anOrigin>[0]) =>
  app.open(path, await anOrigin({ network, ...given }));
const footer = () => screen.findByRole('contentinfo');
const mayListen = () => screen.queryAllByRole('button', { name: /^Play .* live$/ });

describe('a network of stories alone', () => {
  const storiesOnly = { stations: [], archive: anArchive(pier) };

  it.each(['/', '/stories/pier', '/no-such-page'])('says nothing of radio: %s', async (path) => {
    await open(path, storiesOnly);
    await footer();
    await screen.findByRole('heading', { level: 1 });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Player' })).toBeNull());
    expect(screen.queryByRole('link', { name: 'Skip to player' })).toBeNull();
    expect(document.body).not.toHaveTextContent(/stations?\b|the radio|hear this|on air/i);
    expect(await violations()).toEqual([]);
  });

  it.each(['/stations', '/listen/help'])('has nothing at %s', async (path) => {
    await open(path, storiesOnly);
    expect(
      await screen.findByRole('heading', { name: 'There is nothing at this address' }),
    ).toBeVisible();
  });
});

describe('a network of one station', () => {
  const oneStation = { stations: [aStation()], archive: anArchive(pier) };

  it('leads to that station from header and footer, and opens no list of one', async () => {
    await open('/', oneStation);
    const links = [document.querySelector('nav')!, await footer()];
    for (const part of links) {
      expect(within(part).getByRole('link', { name: 'Listen', hidden: true })).toHaveAttribute(
        'href',
        '/stations/wxyz',
      );
    }
    expect(screen.queryByText('Stations')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Stations' })).toBeNull();
  });

  it('has that station where others have their list', async () => {
    const { router } = await open('/stations', oneStation);
    expect(await screen.findByRole('heading', { level: 1, name: /WXYZ 91.5 FM/ })).toBeVisible();
    expect(router.state.location.pathname).toBe('/stations/wxyz');
    expect(screen.queryByRole('link', { name: 'Minnesota' })).toBeNull();
  });

  it('offers its channels to choose from, where there are several', async () => {
    const channels = [aChannel(), aChannel({ id: 'wxyz-2', name: 'WXYZ Classical' })];
    await open('/', { ...oneStation, stations: [aStation({ channels })] });
    expect(await screen.findByRole('button', { name: 'Stations' })).toBeVisible();
  });
});

describe('a network of radio alone', () => {
  it('opens with its station, to be heard at once, and what is on it', async () => {
    await open('/', {});
    expect(await screen.findByRole('heading', { level: 1, name: /WXYZ 91.5 FM/ })).toBeVisible();
    expect(within(screen.getByRole('main')).getAllByRole('button', { name: /^Play/ })).toHaveLength(
      1,
    );
    expect(await screen.findByRole('heading', { name: 'Today’s schedule' })).toBeVisible();
    expect(screen.queryByText(/stories/i)).toBeNull();
    expect(document.title).toBe('Great Lakes Public Radio');
    expect(await violations()).toEqual([]);
  });

  it('leaves out what is not known of it', async () => {
    const channels = [aChannel({ hasOnAir: false })];
    await open('/', { stations: [aStation({ channels })] });
    expect(await screen.findByRole('heading', { level: 1, name: /WXYZ 91.5 FM/ })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Today’s schedule' })).toBeNull();
    expect(within(screen.getByRole('main')).getAllByRole('heading')).toHaveLength(3);
  });

  it('opens with the station that it offers first, and what is on the others under it', async () => {
    const other = aStation({
      id: 'qlow',
      callSign: 'QLOW',
      channels: [aChannel({ id: 'qlow-1', stationId: 'qlow', name: 'QLOW' })],
    });
    await open('/', { stations: [other, aStation()] });
    expect(await screen.findByRole('heading', { level: 1, name: /WXYZ 91.5 FM/ })).toBeVisible();
    expect(screen.getByRole('region', { name: 'On air now' })).toBeVisible();
    expect(mayListen().length).toBeGreaterThan(2);
  });
});
