import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Way } from '#player/line/lineState.ts';
import { Tuner } from '#player/radio/tuner.ts';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { fakeChannel } from '#tests/support/fakeChannel.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A channel of several streams, each of which can be played in one way. */
function aTuner(...ways: readonly Way[]) {
  const { deps, fakes, sources } = fakeChannel();
  const [first, ...rest] = ways.map((way) => aStream({ url: `https://radio.example/?${way}` }));
  const tuning = aTuning({ streams: [first!, ...rest] });
  /** What was there each time that it told of a change: its state, and how many connections and decks. */
  const told: [status: string, connections: number, decks: number][] = [];
  const tuner = new Tuner(
    {
      ...deps,
      random: () => 0.5,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The addresses end with a way.
      waysToPlay: ({ url }) => [new URL(url).search.slice(1) as Way],
    },
    tuning,
    ({ playback, line }) => {
      told.push([playback.status, line.connections.length, fakes.open().length]);
    },
  );
  const press = () => tuner.send({ type: 'play', tuning });
  return { tuner, tuning, press, told, fakes, sources, status: () => tuner.playback.status };
}

/** Recorded for thirty seconds, and heard. */
function playing(...others: readonly Way[]) {
  const all = aTuner('timeshift', ...others);
  all.press();
  all.sources.newest().flow(300);
  const deck = all.fakes.elements[0]!;
  deck.report({ type: 'sounding' });
  all.told.length = 0;
  return { ...all, deck };
}

/** Heard, while no stream answers any more. */
function orphaned() {
  const all = playing();
  for (let i = 0; i < 2; i += 1) all.sources.newest().report({ type: 'lost', fault: 'refused' });
  all.told.length = 0;
  return all;
}

describe('what has changed is told once, when all of it has happened', () => {
  it('of a press', () => {
    const { press, told } = aTuner('timeshift');
    press();
    expect(told).toEqual([['connecting', 1, 1]]);
  });

  it('of a press on what this browser cannot play: it has failed, and was never connecting', () => {
    const { tuning, fakes } = aTuner('timeshift');
    const told: string[] = [];
    const deps = { ...fakeChannel().deps, random: () => 0.5, waysToPlay: () => [] };
    const deaf = new Tuner(deps, tuning, ({ playback }) => told.push(playback.status));
    deaf.send({ type: 'play', tuning });
    expect([told, fakes.open()]).toEqual([['failed'], []]);
  });

  it('of bytes, and then of sound', () => {
    const { press, told, sources, fakes } = aTuner('timeshift');
    press();
    sources.newest().flow();
    sources.newest().flow();
    fakes.elements[0]!.report({ type: 'sounding' });
    fakes.elements[0]!.report({ type: 'sounding' });
    expect(told.slice(1)).toEqual([
      ['connecting', 1, 1],
      ['playing', 1, 1],
    ]);
  });

  it('of a channel that can never play: its decks are closed by then', () => {
    const { press, told, sources } = aTuner('timeshift');
    press();
    sources.newest().report({ type: 'lost', fault: 'web-page' });
    expect(told.slice(1)).toEqual([['failed', 0, 0]]);
  });

  it('of a browser that wants a tap first', () => {
    const { press, told, fakes } = aTuner('hls');
    press();
    fakes.hls[0]!.report({ type: 'blocked' });
    expect(told.slice(1)).toEqual([['failed', 0, 0]]);
  });

  it('of sound that has run out while no stream answers: it is not merely stalled first', () => {
    const { deck, told } = orphaned();
    deck.report({ type: 'silent' });
    expect(told).toEqual([['reconnecting', 0, 1]]);
  });

  it('of a stop', () => {
    const { tuner, told } = playing();
    tuner.send({ type: 'stop' });
    expect(told).toEqual([['idle', 0, 0]]);
  });

  it('and nothing is told where nothing has changed', () => {
    const { tuner, tuning, told } = playing();
    tuner.send({ type: 'play', tuning });
    tuner.send({ type: 'resume' });
    tuner.nudge();
    tuner.setLevel(0.5);
    expect(told).toEqual([]);
  });
});

describe('time', () => {
  it('is given to a press for eight seconds, before its deck is doubted', () => {
    const { press, tuner } = aTuner('timeshift');
    press();
    vi.advanceTimersByTime(7_999);
    expect(tuner.playback).toMatchObject({ renewals: 0 });
    vi.advanceTimersByTime(1);
    expect(tuner.playback).toMatchObject({ renewals: 1 });
  });

  it('is given to each stall anew', () => {
    const { deck } = playing();
    for (let i = 0; i < 3; i += 1) {
      deck.report({ type: 'silent' });
      vi.advanceTimersByTime(2_999);
      deck.report({ type: 'sounding' });
    }
    expect(deck.reseats).toBe(0);
    deck.report({ type: 'silent' });
    vi.advanceTimersByTime(3_000);
    expect(deck.reseats).toBe(1);
  });

  it('is given to a first answer for a second and a half before another stream is dialled beside it', () => {
    const { press, sources } = aTuner('timeshift', 'timeshift');
    press();
    vi.advanceTimersByTime(1_499);
    expect(sources.dialled()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(sources.dialled()).toHaveLength(2);
  });

  it.each(['playing', 'paused'])('is not counted while all is well: %s', (state) => {
    const { tuner, status } = playing();
    if (state === 'paused') tuner.send({ type: 'pause' });
    expect([status(), vi.getTimerCount()]).toEqual([state, 0]);
  });

  it('is given to what was paused on, although no stream answers: it may be all there', () => {
    const { tuner, deck, status } = orphaned();
    tuner.send({ type: 'pause' });
    tuner.send({ type: 'resume' });
    expect(status()).toBe('stalled');
    deck.report({ type: 'sounding' });
    expect(status()).toBe('playing');
  });
});

describe('a hint that things are better', () => {
  it('has a stream dialled at once that would wait', () => {
    const { tuner, sources } = orphaned();
    expect(sources.open()).toEqual([]);
    tuner.nudge();
    expect(sources.open()).toHaveLength(1);
  });

  it('dials nothing beside what flows', () => {
    const { tuner, sources } = playing('timeshift');
    tuner.nudge();
    expect(sources.dialled()).toHaveLength(1);
  });

  it('helps a deck that has stuck, and no other', () => {
    const { tuner, deck } = playing();
    tuner.nudge();
    tuner.send({ type: 'pause' });
    tuner.nudge();
    expect(deck.reseats).toBe(0);
    tuner.send({ type: 'resume' });
    tuner.nudge();
    expect(deck.reseats).toBe(1);
  });

  it('has HLS ask again for what does not come, whether it is heard or paused on', () => {
    const { tuner, press, fakes } = aTuner('hls');
    press();
    const hls = fakes.hls[0]!;
    hls.report({ type: 'sounding' });
    tuner.nudge();
    tuner.send({ type: 'pause' });
    tuner.nudge();
    expect([hls.asks, hls.reseats]).toEqual([2, 0]);
  });

  it('means nothing to a channel that is off', () => {
    const { tuner, told, sources } = aTuner('timeshift');
    tuner.nudge();
    expect([told, sources.dialled()]).toEqual([[], []]);
  });
});

describe('a channel that is warmed up', () => {
  it('is silent and held until the press, which dials nothing anew', () => {
    const { tuner, press, told, sources, fakes } = aTuner('timeshift');
    tuner.warm();
    sources.newest().flow(40);
    expect([told.at(-1), fakes.elements[0]!.isHeld]).toEqual([['idle', 1, 1], true]);
    press();
    expect([told.at(-1), fakes.elements[0]!.isHeld]).toEqual([['connecting', 1, 1], false]);
    expect(sources.dialled()).toHaveLength(1);
  });

  it('leaves nothing where no press comes', () => {
    const { tuner, sources, fakes } = aTuner('timeshift', 'timeshift');
    tuner.warm();
    sources.newest().flow(40);
    tuner.close();
    tuner.close();
    expect([sources.open(), fakes.open(), vi.getTimerCount()]).toEqual([[], [], 0]);
  });

  it('is dialled at the press where its stream has failed meanwhile', () => {
    const { tuner, press, sources } = aTuner('timeshift');
    tuner.warm();
    sources.newest().report({ type: 'lost', fault: 'refused' });
    expect(sources.open()).toEqual([]);
    press();
    expect(sources.open()).toHaveLength(1);
  });
});

it('opens its deck as loud as the channel is beside another one', () => {
  const { tuner, press, fakes } = aTuner('timeshift');
  tuner.setLevel(0.4);
  press();
  expect(fakes.elements[0]!.level).toBe(0.4);
});
