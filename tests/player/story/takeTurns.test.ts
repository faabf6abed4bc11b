import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { NO_STORY, type StoryPlayback } from '#player/story/storyPlayback.ts';
import { takeTurns } from '#player/story/takeTurns.ts';
import { NOBODY, type Turn } from '#player/story/turn.ts';
import { aTuning } from '#tests/support/builders.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const tuning = aTuning();

function both() {
  const radio = fakePlayer();
  const store = createStore<StoryPlayback>(() => NO_STORY);
  const turn = createStore<Turn>(() => NOBODY);
  const is = (status: 'loading' | 'playing' | 'paused') =>
    store.setState(
      {
        status,
        recording: { path: '/', title: 'The ice', sources: [], durationSeconds: null },
        place: { elapsedSeconds: 0, totalSeconds: null },
        rate: 1,
      },
      true,
    );
  takeTurns({ radio: radio.player, story: { store, pause: () => is('paused') }, turn });
  const plays = (way: 'timeshift' | 'direct') => {
    radio.player.send({ type: 'play', tuning });
    radio.player.send({ type: 'sounding' });
    radio.lines(way);
  };
  return { ...radio, store, is, plays, who: () => turn.getState() };
}

describe('a story that begins', () => {
  it('pauses the radio, whose place is kept, and keeps that it did', () => {
    const { plays, is, status, who } = both();
    plays('timeshift');
    is('loading');
    expect(status()).toBe('paused');
    is('playing');
    expect(who()).toEqual({ who: 'radio', tuning });
  });

  it('stops the radio where it cannot be paused', () => {
    const { plays, is, status, who } = both();
    plays('direct');
    is('loading');
    expect(status()).toBe('idle');
    expect(who()).toEqual({ who: 'radio', tuning });
  });

  it('leaves alone a radio that is silent by choice', () => {
    const { is, events, who } = both();
    is('loading');
    expect(events).toEqual([]);
    expect(who()).toBe(NOBODY);
  });
});

describe('a radio that begins', () => {
  it('pauses the story, and says so for a while', () => {
    const { plays, is, store, who } = both();
    is('playing');
    plays('timeshift');
    expect(store.getState().status).toBe('paused');
    expect(who()).toEqual({ who: 'story' });
    vi.advanceTimersByTime(12_000);
    expect(who()).toBe(NOBODY);
  });

  it('ends the turn of the story that it made way for', () => {
    const { plays, is, who, player } = both();
    plays('timeshift');
    is('playing');
    player.send({ type: 'resume' });
    expect(who()).toEqual({ who: 'story' });
    is('playing');
    expect(who()).toEqual({ who: 'radio', tuning });
    vi.advanceTimersByTime(60_000);
    expect(who(), 'nothing of the turn before ends this one').toEqual({ who: 'radio', tuning });
  });
});

it('never lets both sound, whoever is pressed in whatever order', () => {
  const { plays, is, status, store, player } = both();
  plays('timeshift');
  for (const press of ['story', 'radio', 'story', 'story', 'radio', 'radio', 'story'] as const) {
    if (press === 'story') is('playing');
    else player.send({ type: 'play', tuning });
    const isTelling = store.getState().status === 'playing';
    expect([isTelling, status() !== 'paused']).not.toEqual([true, true]);
  }
});
