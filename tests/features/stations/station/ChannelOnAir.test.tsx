// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { OnAir } from '#contract/onAir.ts';
import type { Channel } from '#contract/station.ts';
import { ChannelOnAir } from '#features/stations/station/ChannelOnAir.tsx';
import { ProgressLine } from '#features/stations/station/ProgressLine.tsx';
import { aChannel, aStation, aTuning } from '#tests/support/builders.ts';
import { showView } from '#tests/support/showView.tsx';
import { aBroadcast, anOnAir, aTrack } from '../builders.ts';
import { fakeOrigin } from '../fakeOrigin.ts';

const origin = fakeOrigin();
const AT = Date.parse('2026-03-02T13:02:10Z');
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: AT }));
afterEach(() => void vi.useRealTimers());

function show(given: Partial<Channel> = {}, onAir: Partial<OnAir> = {}) {
  origin.holds({ onAir: [anOnAir(onAir)] });
  return showView(
    <ul>
      <ChannelOnAir channel={aChannel(given)} station={aStation()} />
    </ul>,
  );
}
const said = () => screen.getByRole('listitem').textContent.replaceAll(/\s+/g, ' ');
const saying = (words: string) => waitFor(() => expect(said()).toContain(words));

describe('a channel of a station', () => {
  it('is named, described and played, also where nothing is known of its programme', async () => {
    const { events } = show({ hasOnAir: false, description: 'Jazz day and night.' });
    expect(screen.getByRole('heading', { level: 3, name: 'WXYZ News' })).toBeInTheDocument();
    expect(said()).toContain('Jazz day and night.');
    expect(said()).not.toContain('On air now');
    await userEvent.click(screen.getByRole('button', { name: 'Play WXYZ News live' }));
    expect(events).toMatchObject([{ type: 'play', tuning: { stationName: 'WXYZ Harbor' } }]);
  });

  it('says what its stream says of itself while it is heard, where nothing else is known', async () => {
    const { player, place } = show({ hasOnAir: false });
    place.title = 'Ada Okafor - The Windbreak';
    expect(said()).not.toContain('Windbreak');
    act(() => {
      player.send({ type: 'play', tuning: aTuning() });
    });
    await saying('You are hearing The Windbreak, Ada Okafor');
  });

  it('becomes a favourite by keyboard, and stays one', async () => {
    onTestFinished(() => localStorage.clear());
    const { parts } = show({ hasOnAir: false });
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(parts.favourites.getState().tunings.map(({ channel }) => channel.id)).toEqual([
      'wxyz-1',
    ]);
    expect(screen.getByRole('button', { name: /Remove WXYZ News from favorites/ })).toHaveFocus();
  });
});

describe('what is on it', () => {
  it('is told with its hosts and what it is about', async () => {
    show(
      {},
      { broadcasts: [aBroadcast({ hosts: ['Ada Marsh'], description: 'The day begins.' })] },
    );
    await saying('On air now Morning on the Bay with Ada Marsh');
    expect(said()).toContain('The day begins.');
    expect(said()).toContain('1:02:10 / 2:00:00');
  });

  it('is not made up where nothing is announced', async () => {
    show({}, { broadcasts: [], tracks: [] });
    await saying('On air now No program is listed');
    expect(said()).not.toContain('Next up');
    expect(said()).not.toContain('/');
  });

  it('is what comes next where there is a hole in the programme', async () => {
    const later = aBroadcast({
      title: 'The Noon Hour',
      start: '2026-03-02T18:00:00.000Z',
      end: '2026-03-02T19:00:00.000Z',
    });
    show({}, { broadcasts: [later] });
    await saying('No program is listed');
    expect(said()).toContain('Next up The Noon Hour at 12:00 PM');
  });

  it('is told in the station’s time, wherever the listener is', async () => {
    const later = aBroadcast({
      title: 'Evening',
      start: '2026-03-02T23:00:00.000Z',
      end: '2026-03-03T01:00:00.000Z',
    });
    show({}, { timeZone: 'Pacific/Honolulu', broadcasts: [later] });
    await saying('Next up Evening');
    expect(said()).toContain('Evening at 1:00 PM');
  });

  it('is a song for as long as that sounds, by whom it is known to be', async () => {
    show({}, { tracks: [aTrack({ artist: null, start: '2026-03-02T13:00:00.000Z' })] });
    await saying('Slack Tide');
    vi.setSystemTime(Date.parse('2026-03-02T13:04:01Z'));
    await waitFor(() => expect(said()).not.toContain('Slack Tide'));
  });
});

describe('how far a show is', () => {
  it.each([
    [0, 7_200, '0:00:00 / 2:00:00', '0%'],
    [1_800, 3_600, '0:30:00 / 1:00:00', '50%'],
    [90, 300, '1:30 / 5:00', '30%'],
    [0, 0, '0:00 / 0:00', '0%'],
  ])('%i of %i seconds are %s', (elapsedSeconds, totalSeconds, figures, width) => {
    const { container } = showView(
      <ProgressLine elapsedSeconds={elapsedSeconds} totalSeconds={totalSeconds} />,
    );
    expect(container).toHaveTextContent(figures);
    const line = container.querySelector<HTMLElement>('[aria-hidden] > span');
    expect(line?.style.inlineSize).toBe(width);
  });
});
