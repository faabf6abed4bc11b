// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Station } from '#contract/station.ts';
import { StationDay } from '#features/stations/station/StationDay.tsx';
import { aChannel, aStation } from '#tests/support/builders.ts';
import { showView } from '#tests/support/showView.tsx';
import { aBroadcast, anOnAir } from '../builders.ts';
import { fakeOrigin } from '../fakeOrigin.ts';

const origin = fakeOrigin();
/** Still the evening of March 1 in Honolulu, and the morning of March 2 in Chicago. */
const AT = Date.parse('2026-03-02T09:00:00Z');
const jazz = aChannel({ id: 'wxyz-2', name: 'WXYZ Jazz' });
const mute = aChannel({ id: 'wxyz-3', name: 'WXYZ Extra', hasOnAir: false });
const scheduleOf = (channelId: string, date: string, title: string) => ({
  channelId,
  date,
  timeZone: 'America/Chicago',
  broadcasts: [aBroadcast({ title })],
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: AT });
  origin.holds({
    onAir: [anOnAir(), anOnAir({ channelId: 'wxyz-2' })],
    schedules: [
      scheduleOf('wxyz-1', '2026-03-02', 'News of the day'),
      scheduleOf('wxyz-2', '2026-03-02', 'Jazz of the day'),
      scheduleOf('wxyz-1', '2026-03-01', 'News of the day before'),
    ],
  });
});
afterEach(() => void vi.useRealTimers());

const show = (given: Partial<Station> = {}, at = '/stations/wxyz') =>
  showView(<StationDay station={aStation({ channels: [aChannel(), jazz, mute], ...given })} />, {
    at,
  });

describe('a station’s day', () => {
  it('is the day that the station’s calendar shows', async () => {
    show();
    expect(await screen.findByText('News of the day')).toBeInTheDocument();
  });

  it('is another one where the station’s clock is behind', async () => {
    show({ timeZone: 'Pacific/Honolulu' });
    expect(await screen.findByText('News of the day before')).toBeInTheDocument();
  });

  it('is told by the schedule’s own zone where nobody knows the station’s', async () => {
    show({ timeZone: null });
    expect(await screen.findByText('News of the day')).toBeInTheDocument();
  });

  it('is not told of a station that has no schedule', () => {
    const { container } = show({ channels: [mute] });
    expect(container).toBeEmptyDOMElement();
  });
});

describe('the channels to choose from', () => {
  const choices = () =>
    within(screen.getByRole('navigation', { name: 'Schedule and tracks by channel' })).getAllByRole(
      'link',
    );

  it('are those that have a schedule, and the first is chosen', async () => {
    show();
    expect(choices().map((link) => link.textContent)).toEqual(['WXYZ News', 'WXYZ Jazz']);
    expect(choices()[0]).toHaveAttribute('aria-current', 'true');
    await screen.findByText('News of the day');
  });

  it('are changed by keyboard, in the address and without a step in history', async () => {
    const { address, router } = show();
    await screen.findByText('News of the day');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('Jazz of the day')).toBeInTheDocument();
    expect(screen.queryByText('News of the day')).toBeNull();
    expect(address()).toBe('/stations/wxyz?channel=wxyz-2');
    expect(router.state.historyAction).toBe('REPLACE');
    expect(choices()[1]).toHaveAttribute('aria-current', 'true');
  });

  it.each(['?channel=wxyz-9', '?channel=wxyz-3', '?channel='])(
    'are not confused by an address that asks for one without a schedule: %s',
    async (search) => {
      show({}, `/stations/wxyz${search}`);
      expect(await screen.findByText('News of the day')).toBeInTheDocument();
    },
  );

  it('are not offered where there is only one', async () => {
    show({ channels: [aChannel(), mute] });
    await screen.findByText('News of the day');
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

describe('a schedule that does not arrive', () => {
  it('is told, and asked for again at a press', async () => {
    origin.breaks('/api/channels/:id/schedule/:date');
    show();
    const note = await screen.findByRole('alert');
    expect(note).toHaveTextContent('Today’s schedule did not load.');
    origin.holds({ schedules: [scheduleOf('wxyz-1', '2026-03-02', 'Here after all')] });
    await userEvent.click(within(note).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Here after all')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('holds its place by ear too while it is on its way', () => {
    show();
    expect(screen.getByRole('status')).toHaveTextContent('Loading stations');
  });
});
