// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { run } from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Schedule } from '#contract/onAir.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';
import { aBroadcast, anOnAir, aTrack } from '../builders.ts';
import { aChannel, aStation } from '#tests/support/builders.ts';
import { fakeOrigin } from '../fakeOrigin.ts';
import { renderStations } from '../renderStations.tsx';

const origin = fakeOrigin();
const morning = aBroadcast({ hosts: ['Ada Marsh', 'Bo Finch'] });
const noon = aBroadcast({
  id: 'noon',
  title: 'The Noon Hour',
  start: '2026-03-02T14:00:00.000Z',
  end: '2026-03-02T18:00:00.000Z',
});
const schedule: Schedule = {
  channelId: 'wxyz-1',
  date: '2026-03-02',
  timeZone: 'America/Chicago',
  broadcasts: [morning, noon],
};
const classical = aChannel({ id: 'wxyz-2', name: 'WXYZ Classical' });
const everything = {
  stations: [aStation({ about: 'From the hill.', channels: [aChannel(), classical] })],
  onAir: [
    anOnAir({ broadcasts: [morning, noon], tracks: [aTrack()] }),
    anOnAir({ channelId: 'wxyz-2', broadcasts: [noon] }),
  ],
  schedules: [schedule, { ...schedule, channelId: 'wxyz-2', broadcasts: [noon] }],
};

beforeEach(() => {
  // Only the clock stands still: requests and waits go on.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T13:02:10Z') });
});
afterEach(() => vi.useRealTimers());

const text = (element: HTMLElement) => element.textContent.replaceAll(/\s+/g, ' ').trim();
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);

it('is headed by call sign, frequency and city', async () => {
  origin.holds(everything);
  renderStations('/stations/wxyz');
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
    'WXYZ 91.5 FM Duluth, MN',
  );
  expect(screen.getByText('From the hill.')).toBeVisible();
});

it('says what is on each channel, how far it is, and what is next', async () => {
  origin.holds(everything);
  renderStations('/stations/wxyz');
  const news = (await screen.findByRole('heading', { level: 3, name: 'WXYZ News' })).closest('li')!;
  expect(await within(news).findByText('1:02:10 / 2:00:00')).toBeVisible();
  expect(text(news)).toContain('On air now Morning on the Bay with Ada Marsh and Bo Finch');
  expect(text(news)).toContain('Slack Tide, The Ferrymen');
  expect(text(news)).toContain('Next up The Noon Hour at 8:00 AM');
  expect(within(news).getByRole('button', { name: 'Play WXYZ News live' })).toBeVisible();
});

it("tells the moment of the stream, which runs behind the schedule's clock", async () => {
  const late = aChannel({ delaySeconds: 130 });
  origin.holds({ ...everything, stations: [aStation({ channels: [late] })] });
  renderStations('/stations/wxyz');
  expect(await screen.findByText('1:00:00 / 2:00:00')).toBeVisible();
});

it("has today's schedule in the station's time, with the row on air marked in words", async () => {
  origin.holds(everything);
  renderStations('/stations/wxyz');
  expect(await screen.findByRole('table', { name: /Monday, March 2.*Central Time/ })).toBeVisible();
  const [first, second] = rows();
  expect(text(first!)).toMatch(/^6:00 AM.*Morning on the Bay On air/);
  expect(text(second!)).toMatch(/^8:00 AM.*The Noon Hour Next/);
});

it('moves the mark on when the next broadcast begins', async () => {
  origin.holds(everything);
  renderStations('/stations/wxyz');
  await screen.findByRole('table');
  vi.setSystemTime(Date.parse('2026-03-02T14:00:00Z'));
  await waitFor(() => expect(text(rows()[1]!)).toContain('The Noon Hour On air'));
  expect(text(rows()[0]!)).not.toContain('On air');
});

it("turns to the next day at the station's midnight", async () => {
  const overnight = aBroadcast({
    title: 'Overnight',
    start: '2026-03-03T04:00:00.000Z',
    end: '2026-03-03T10:00:00.000Z',
  });
  const tomorrow = { ...schedule, date: '2026-03-03', broadcasts: [overnight] };
  origin.holds({ ...everything, schedules: [schedule, tomorrow] });
  renderStations('/stations/wxyz');
  await screen.findByRole('table', { name: /March 2/ });
  vi.setSystemTime(Date.parse('2026-03-03T06:00:00Z'));
  await screen.findByRole('table', { name: /Tuesday, March 3/ });
  expect(text(rows()[0]!)).toMatch(/^10:00 PM since yesterday.*Overnight On air/);
});

it('shows the songs that have sounded, newest first, and no talk', async () => {
  const tracks = [
    aTrack({ id: 'a', title: 'First', start: '2026-03-02T12:50:00.000Z' }),
    aTrack({ id: 'b', title: 'Headlines', kind: 'talk', start: '2026-03-02T12:55:00.000Z' }),
    aTrack({ id: 'c', title: 'Second', artist: null, start: '2026-03-02T13:01:00.000Z' }),
  ];
  origin.holds({ ...everything, onAir: [anOnAir({ tracks })] });
  renderStations('/stations/wxyz');
  const heading = await screen.findByRole('heading', { name: 'Recent tracks' });
  const items = within(heading.closest('section')!).getAllByRole('listitem').map(text);
  expect(items).toEqual(['7:01 AM Second', '6:50 AM First The Ferrymen']);
});

it('changes the schedule to another channel, in the address', async () => {
  origin.holds(everything);
  const { router } = renderStations('/stations/wxyz');
  await screen.findByRole('table');
  await userEvent.click(screen.getByRole('link', { name: 'WXYZ Classical' }));
  expect(router.state.location.search).toBe('?channel=wxyz-2');
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(screen.getByRole('link', { current: true })).toHaveTextContent('WXYZ Classical');
});

it('pretends nothing about a station of the directory', async () => {
  const channel = aChannel({ hasOnAir: false, name: 'KUMD' });
  const website = 'https://kumd.example.org/';
  origin.holds({ stations: [aStation({ callSign: 'KUMD', channels: [channel], website })] });
  renderStations('/stations/wxyz');
  expect(await screen.findByRole('button', { name: 'Play KUMD live' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'KUMD website' })).toHaveAttribute('href', website);
  expect(screen.queryByText('On air now')).toBeNull();
  expect(screen.queryByRole('heading', { name: /schedule/ })).toBeNull();
});

it('says so when there is nothing to play', async () => {
  origin.holds({ stations: [aStation({ channels: [] })] });
  renderStations('/stations/wxyz');
  expect(await screen.findByText(/No stream to play/)).toBeVisible();
});

it('keeps the last known programme when the origin stops answering, and says of when it is', async () => {
  origin.holds(everything);
  const { client } = renderStations('/stations/wxyz');
  await screen.findByText('1:02:10 / 2:00:00');
  origin.breaks('/api/channels/:id/on-air');
  await act(() => client.refetchQueries({ queryKey: ['on-air', 'wxyz-1'] }));
  expect(await screen.findByText(/as of 7:02\sAM/)).toBeVisible();
  expect(screen.getByText('1:02:10 / 2:00:00')).toBeVisible();
});

describe('of the channel that is heard behind live', () => {
  const NOW = Date.parse('2026-03-02T14:10:00Z');

  /** The Noon Hour is on the air, and the listener still hears the morning: so long behind live. */
  function hearing(behindMinutes: number) {
    vi.setSystemTime(NOW);
    const tracks = [
      aTrack({ title: 'Heard', start: '2026-03-02T13:54:00.000Z' }),
      aTrack({ id: 'late', title: 'Not heard yet', start: '2026-03-02T14:05:00.000Z' }),
    ];
    origin.holds({ ...everything, onAir: [anOnAir({ broadcasts: [morning, noon], tracks })] });
    const fake = fakePlayer();
    fake.player.send({ type: 'play', tuning: { channel: aChannel(), stationName: 'WXYZ' } });
    fake.player.send({ type: 'sounding' });
    const heard = (minutes: number) =>
      (fake.place.timeline = {
        startMs: NOW - 3_600_000,
        heardMs: NOW - minutes * 60_000,
        edgeMs: NOW,
        inHandSeconds: 0,
        behindSeconds: 0,
        isLive: minutes === 0,
      });
    heard(behindMinutes);
    renderStations('/stations/wxyz', fake);
    const card = async () =>
      (await screen.findByRole('heading', { level: 3, name: 'WXYZ News' })).closest('li')!;
    return { ...fake, heard, card };
  }

  it('tells what is heard, and what is live now', async () => {
    const { card } = hearing(15);
    const news = await card();
    expect(await within(news).findByText('1:55:00 / 2:00:00')).toBeVisible();
    expect(text(news)).toContain('You are hearing Morning on the Bay');
    expect(text(news)).toContain('Heard, The Ferrymen');
    expect(text(news)).toContain('Next up The Noon Hour');
    expect(text(news)).toContain('Live now The Noon Hour');
  });

  it('marks both in the schedule, and keeps the songs to come for later', async () => {
    hearing(15);
    await screen.findByRole('table');
    expect(text(rows()[0]!)).toContain('Morning on the Bay You are hearing this');
    expect(text(rows()[1]!)).toContain('The Noon Hour On air');
    expect(screen.queryByText('Not heard yet')).toBeNull();
  });

  it('tells the live moment again when the listener goes there', async () => {
    const { heard, card } = hearing(15);
    const news = await card();
    await within(news).findByText('You are hearing');
    heard(0);
    // At the next second.
    expect(await within(news).findByText('On air now')).toBeVisible();
    expect(text(news)).toContain('On air now The Noon Hour');
    expect(screen.queryByText('You are hearing this')).toBeNull();
  });

  it('tells the live moment of the other channels all the while', async () => {
    hearing(15);
    const other = (
      await screen.findByRole('heading', { level: 3, name: 'WXYZ Classical' })
    ).closest('li')!;
    expect(text(other)).not.toContain('You are hearing');
  });
});

it('is not found when there is no such station', async () => {
  origin.holds({});
  renderStations('/stations/nowhere');
  expect(await screen.findByText('not-found')).toBeVisible();
});

it('offers to try again when the origin fails', async () => {
  origin.breaks('/api/stations/:id');
  renderStations('/stations/wxyz');
  const again = await screen.findByRole('button', { name: 'Try again' });
  origin.holds(everything);
  await userEvent.click(again);
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('WXYZ');
});

it('passes axe', async () => {
  origin.holds(everything);
  const { container } = renderStations('/stations/wxyz');
  await screen.findByRole('table');
  await screen.findByText('1:02:10 / 2:00:00');
  const rules = { region: { enabled: false } };
  expect((await run(container, { rules })).violations).toEqual([]);
});
