// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Transport } from '#player/ui/controls/Transport.tsx';
import { aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const news = aTuning();
const ALL = ['Back 15 seconds', 'Pause WXYZ News', 'Forward 15 seconds', 'Stop WXYZ News'];

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

const named = (name: string) => screen.getByRole('button', { name });
const names = () => screen.getAllByRole('button').map((button) => button.ariaLabel);
const isEnabled = (name: string) => named(name).ariaDisabled !== 'true';
/** As long as the clock takes at the most until it is looked at anew. */
const aLook = () => act(() => void vi.advanceTimersByTime(2_000));

/** The controls of a channel that is heard live, with five minutes recorded. */
function hearing(view = <Transport />) {
  const all = renderPlayer(view);
  all.send({ type: 'play', tuning: news });
  all.sounds(300);
  /** The listener is at another second of what is recorded. */
  const at = (seconds: number) => {
    all.deck().playheadSeconds = seconds;
    aLook();
  };
  return { ...all, at };
}

describe('the buttons', () => {
  it('are none while there is nothing to play', () => {
    renderPlayer(<Transport />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are those that can do something, in every state of the sound', () => {
    const { send, sounds, fromSource, fromDeck } = renderPlayer(<Transport />);
    send({ type: 'offer', tuning: news });
    expect(names()).toEqual(['Play WXYZ News live']);
    send({ type: 'play', tuning: news });
    expect(names()).toEqual(['Back 15 seconds', 'Stop WXYZ News', 'Forward 15 seconds']);
    sounds(30);
    expect(names()).toEqual(ALL);
    send({ type: 'pause' });
    expect(names()).toEqual(ALL.with(1, 'Resume WXYZ News'));
    send({ type: 'resume' });
    expect(names()).toEqual(ALL);
    fromDeck({ type: 'sounding' });
    fromSource({ type: 'lost', fault: 'refused' });
    expect(names()).toEqual(ALL);
    send({ type: 'blocked' });
    expect(names()).toEqual(['Play WXYZ News live']);
  });

  it('are a Stop alone for what cannot be gone back in', () => {
    const { send, fromDeck } = renderPlayer(<Transport />, { ways: ['direct'] });
    send({ type: 'play', tuning: news });
    fromDeck({ type: 'sounding' });
    expect(names()).toEqual(['Stop WXYZ News']);
  });

  it('are one on a phone’s bar, whatever the stream can do', () => {
    hearing(<Transport isCompact />);
    expect(names()).toEqual(['Pause WXYZ News']);
  });

  it('have the one for the sound in the same place, whether its neighbours are there or not', () => {
    const { send, container } = hearing();
    const places = () =>
      [...container.querySelectorAll('.transport > *')].map((one) => one.className);
    const before = places();
    send({ type: 'stop' });
    expect(places()).toHaveLength(before.length);
    expect(places().indexOf('main')).toBe(before.indexOf('main'));
  });
});

describe('the steps of 15 seconds', () => {
  it('go back as far as there is sound, and forward as far as live', async () => {
    const { deck, at } = hearing();
    expect(isEnabled('Back 15 seconds')).toBe(true);
    expect(isEnabled('Forward 15 seconds')).toBe(false);
    await userEvent.click(named('Back 15 seconds'));
    expect(deck().playheadSeconds).toBeCloseTo(281, 0);
    expect(isEnabled('Forward 15 seconds')).toBe(true);
    await userEvent.click(named('Forward 15 seconds'));
    expect(deck().playheadSeconds).toBeCloseTo(296, 0);
    at(0.5);
    expect(isEnabled('Back 15 seconds')).toBe(false);
  });

  it('do nothing where they lead nowhere, and stay to be found', async () => {
    const { deck } = hearing();
    await userEvent.click(named('Forward 15 seconds'));
    expect(deck().playheadSeconds).toBe(296);
    expect(deck().liveSeeks).toBe(0);
    expect(named('Forward 15 seconds')).toBeVisible();
  });

  it('never go before the oldest sound', async () => {
    const { deck, at } = hearing();
    at(6);
    await userEvent.click(named('Back 15 seconds'));
    expect(deck().playheadSeconds).toBeGreaterThanOrEqual(0);
    expect(deck().playheadSeconds).toBeLessThan(1);
  });

  it('move a paused listener’s place too', async () => {
    const { deck, send } = hearing();
    send({ type: 'pause' });
    await userEvent.click(named('Back 15 seconds'));
    expect(deck().playheadSeconds).toBeCloseTo(281, 0);
    expect(named('Resume WXYZ News')).toBeVisible();
  });

  it('are two for two quick presses', () => {
    const { deck } = hearing();
    fireEvent.click(named('Back 15 seconds'));
    fireEvent.click(named('Back 15 seconds'));
    expect(deck().playheadSeconds).toBeCloseTo(266, 0);
  });
});

describe('Stop', () => {
  it('closes every connection, and leaves nothing that sounds', async () => {
    const { sources, decks } = hearing();
    await userEvent.click(named('Stop WXYZ News'));
    expect(sources.open()).toEqual([]);
    expect(decks.open()).toEqual([]);
  });

  it('stops a paused radio', async () => {
    const { send, sources } = hearing();
    send({ type: 'pause' });
    await userEvent.click(named('Stop WXYZ News'));
    expect(sources.open()).toEqual([]);
    expect(names()).toEqual(['Play WXYZ News live']);
  });
});

describe('the keyboard', () => {
  it('is not left nowhere by a step that reaches live', async () => {
    const { at } = hearing();
    at(285);
    named('Forward 15 seconds').focus();
    await userEvent.keyboard('{Enter}');
    expect(isEnabled('Forward 15 seconds')).toBe(false);
    expect(named('Forward 15 seconds')).toHaveFocus();
  });

  it('is not left nowhere by Stop, which goes with the sound', async () => {
    hearing();
    named('Stop WXYZ News').focus();
    await userEvent.keyboard('{Enter}');
    expect(named('Play WXYZ News live')).toHaveFocus();
  });
});
