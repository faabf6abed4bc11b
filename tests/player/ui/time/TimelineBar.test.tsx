// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TimelineBar } from '#player/ui/time/TimelineBar.tsx';
import { aBroadcast, anOnAir } from '#tests/features/stations/builders.ts';
import { fakeOrigin } from '#tests/features/stations/fakeOrigin.ts';
import { aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const origin = fakeOrigin();
const news = aTuning({ hasOnAir: true });
const AT_ONE = Date.parse('2026-03-02T13:00:00Z');
/** On the station's clock, wherever the listener is. */
const clock = (ms: number) =>
  new Intl.DateTimeFormat('en-US', {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'America/Chicago',
  }).format(ms);

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: AT_ONE }));
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

/** A channel that is heard live, with so many seconds recorded, in the middle of a show of two hours. */
function hearing({
  seconds = 300,
  tuning = news,
  ways = ['timeshift'] as const,
  broadcasts = [aBroadcast()],
} = {}) {
  const noon = aBroadcast({
    id: 'noon',
    title: 'Noon at the Quay',
    start: '2026-03-02T14:00:00.000Z',
    end: '2026-03-02T15:00:00.000Z',
  });
  origin.holds({ onAir: [anOnAir({ broadcasts: [...broadcasts, noon] })] });
  const all = renderPlayer(<TimelineBar isRow />, { ways });
  all.send({ type: 'play', tuning });
  all.sounds(seconds);
  return all;
}

const slider = () => screen.getByRole('slider', { name: 'Timeline' });
const named = (name: string) => screen.getByRole('button', { name });

describe('the timeline', () => {
  it('says where the listener is, in words', async () => {
    const { deck } = hearing();
    const live = `Live, ${clock(AT_ONE - 4_000)}`;
    await waitFor(() => expect(slider()).toHaveAttribute('aria-valuetext', live));
    deck().playheadSeconds = 60;
    const said = `4 minutes behind live, ${clock(AT_ONE - 240_000)}`;
    await waitFor(() => expect(slider()).toHaveAttribute('aria-valuetext', said));
  });

  it('spans the show, from its start to its end', async () => {
    hearing();
    await waitFor(() => {
      expect(slider()).toHaveAttribute('min', `${Date.parse('2026-03-02T12:00:00Z')}`);
      expect(slider()).toHaveAttribute('max', `${Date.parse('2026-03-02T14:00:00Z')}`);
    });
  });

  it('shows elapsed and total time of the show', async () => {
    hearing();
    expect(await screen.findByText('0:59:56 / 2:00:00')).toBeVisible();
  });

  it('spans the last ten minutes where no show is told, so that the handle does not wander', () => {
    hearing({ tuning: aTuning() });
    expect(slider()).toHaveAttribute('max', `${AT_ONE}`);
    expect(slider()).toHaveAttribute('min', `${AT_ONE - 600_000}`);
  });

  it('spans the show where it is heard, on a stream that runs behind the schedule', async () => {
    hearing({ tuning: aTuning({ hasOnAir: true, delaySeconds: 40 }) });
    await waitFor(() => {
      expect(slider()).toHaveAttribute('min', `${Date.parse('2026-03-02T12:00:40Z')}`);
      expect(slider()).toHaveAttribute('max', `${Date.parse('2026-03-02T14:00:40Z')}`);
    });
    expect(slider()).toHaveAttribute('aria-valuetext', `Live, ${clock(AT_ONE - 44_000)}`);
  });

  it('keeps what is recorded of the show before, beside the one that has begun', async () => {
    const begun = aBroadcast({ start: new Date(AT_ONE - 60_000).toISOString() });
    hearing({ broadcasts: [begun] });
    await screen.findByText('0:00:56 / 1:01:00');
    expect(slider()).toHaveAttribute('min', `${AT_ONE - 300_000}`);
  });

  it('takes the listener to the moment that is chosen', async () => {
    const { deck } = hearing();
    await screen.findByRole('slider');
    fireEvent.change(slider(), { target: { value: `${AT_ONE - 120_000}` } });
    expect(deck().playheadSeconds).toBeCloseTo(180, 0);
  });
});

describe('of a stream that cannot be gone back in', () => {
  const direct = () => {
    origin.holds({ onAir: [anOnAir()] });
    const all = renderPlayer(<TimelineBar />, { ways: ['direct'] });
    all.send({ type: 'play', tuning: news });
    all.fromDeck({ type: 'sounding' });
    return all;
  };

  it('shows how far the show is, and nothing to take hold of', async () => {
    direct();
    const progress = await screen.findByRole('progressbar', { name: 'Elapsed and total time' });
    expect(progress).toHaveAttribute('value', '3600');
    expect(progress).toHaveAttribute('max', '7200');
    expect(screen.queryByRole('slider')).toBeNull();
    expect(screen.queryByText('Live')).toBeNull();
  });

  it('goes by what is heard of it, where its element can tell', async () => {
    const { decks } = direct();
    await screen.findByText('1:00:00 / 2:00:00');
    decks.direct[0]!.lagSeconds = 20;
    expect(await screen.findByText('0:59:40 / 2:00:00')).toBeVisible();
  });
});

describe('at a silent radio', () => {
  it('shows how far the show is that a press would lead into', async () => {
    origin.holds({ onAir: [anOnAir()] });
    const { send } = renderPlayer(<TimelineBar isRow />);
    send({ type: 'offer', tuning: news });
    expect(await screen.findByText('1:00:00 / 2:00:00')).toBeVisible();
    expect(screen.queryByRole('slider')).toBeNull();
  });

  it('shows nothing of a channel that nobody offers', () => {
    renderPlayer(<TimelineBar isRow />);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('by keys', () => {
  it('moves five seconds and a minute, not a second of two hours', async () => {
    const { deck } = hearing();
    await waitFor(() => expect(slider()).toBeVisible());
    const at = deck().playheadSeconds;
    slider().focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(at - deck().playheadSeconds).toBeCloseTo(5, 0);
    await userEvent.keyboard('{PageDown}');
    expect(at - deck().playheadSeconds).toBeCloseTo(65, 0);
    await userEvent.keyboard('{ArrowRight}');
    expect(at - deck().playheadSeconds).toBeCloseTo(60, 0);
  });
});

describe('Go to live', () => {
  it('is there only behind live, and goes there', async () => {
    const { deck } = hearing();
    expect(screen.queryByRole('button', { name: 'Go to live' })).toBeNull();
    expect(await screen.findByText('Live')).toBeVisible();
    deck().playheadSeconds = 60;
    await userEvent.click(await screen.findByRole('button', { name: 'Go to live' }));
    expect(deck().liveSeeks).toBe(1);
  });
});

describe('the way to the start of the show', () => {
  const FROM_START = 'From the start of the show';
  const sinceOne = aBroadcast({ start: new Date(AT_ONE - 200_000).toISOString() });

  it('is there when the start is recorded, and goes there', async () => {
    const { deck } = hearing({ broadcasts: [sinceOne] });
    await userEvent.click(await screen.findByRole('button', { name: FROM_START }));
    expect(deck().playheadSeconds).toBeCloseTo(100, 0);
    await waitFor(() => expect(screen.queryByRole('button', { name: FROM_START })).toBeNull());
  });

  it('is not there for a show that began before the recording did', async () => {
    hearing();
    await screen.findByText('0:59:56 / 2:00:00');
    expect(screen.queryByRole('button', { name: FROM_START })).toBeNull();
  });
});

describe('with a reserve', () => {
  it('says what a dropout may take before anyone hears it', async () => {
    const { settings, deck } = hearing();
    expect(screen.queryByText(/buffered/)).toBeNull();
    act(() => settings.setState({ reserveSeconds: 30 }));
    deck().playheadSeconds = 266;
    expect(await screen.findByText('34 s buffered')).toBeVisible();
    deck().playheadSeconds = 120;
    expect(await screen.findByText('3 min buffered')).toBeVisible();
    expect(named('Go to live')).toBeVisible();
  });
});

describe('the keyboard is not left nowhere', () => {
  it('by going to live', async () => {
    const { deck } = hearing();
    deck().playheadSeconds = 60;
    (await screen.findByRole('button', { name: 'Go to live' })).focus();
    await userEvent.keyboard('{Enter}');
    expect(slider()).toHaveFocus();
  });

  it('and moves once for each press of an arrow', async () => {
    const { deck } = hearing();
    await screen.findByRole('slider');
    const heard = deck().playheadSeconds;
    for (let i = 0; i < 3; i += 1) {
      const value = `${Number(slider().getAttribute('value')) - 1_000}`;
      fireEvent.change(slider(), { target: { value } });
    }
    expect(heard - deck().playheadSeconds).toBeCloseTo(3, 0);
  });
});
