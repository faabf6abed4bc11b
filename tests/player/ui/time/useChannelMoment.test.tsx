// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useChannelMoment, type ChannelMoment } from '#player/ui/time/useChannelMoment.ts';
import { aChannel, aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const NOON = Date.parse('2026-03-02T12:00:00Z');

beforeEach(() => void vi.useFakeTimers({ now: NOON }));
afterEach(() => void vi.useRealTimers());

/** Where a channel with such a delay is for a listener, whose player the test leads. */
function momentOf(delaySeconds = 0) {
  const channel = aChannel({ delaySeconds });
  let moment: ChannelMoment | undefined;
  function Reader() {
    moment = useChannelMoment(channel, Date.now());
    return null;
  }
  const all = renderPlayer(<Reader />);
  const listen = (id = channel.id) => {
    all.send({ type: 'play', tuning: aTuning({ id, delaySeconds }) });
    all.sounds(300);
  };
  return { ...all, listen, moment: () => moment! };
}

it('is now, for a channel that is not heard', () => {
  const { moment, listen, deck } = momentOf();
  expect(moment()).toEqual({ atMs: NOON, liveAtMs: NOON, isBehind: false });
  listen('wxyz-2');
  deck().playheadSeconds = 100;
  act(() => void vi.advanceTimersByTime(1_100));
  expect(moment()).toMatchObject({ isBehind: false });
  expect(moment().atMs).toBe(moment().liveAtMs);
});

it('is what is heard of it, while it is heard', () => {
  const { moment, listen, deck } = momentOf();
  listen();
  expect(moment()).toEqual({ atMs: NOON - 4_000, liveAtMs: NOON, isBehind: false });
  deck().playheadSeconds = 60;
  act(() => void vi.advanceTimersByTime(1_100));
  expect(moment().atMs).toBe(NOON - 240_000);
  expect(moment().isBehind).toBe(true);
});

it('is earlier by what the channel’s sound runs behind its own schedule', () => {
  const { moment, listen } = momentOf(30);
  expect(moment()).toEqual({ atMs: NOON - 30_000, liveAtMs: NOON - 30_000, isBehind: false });
  listen();
  expect(moment().atMs).toBe(NOON - 34_000);
});

it('is now again from the moment of a stop', () => {
  const { moment, listen, deck, send } = momentOf();
  listen();
  deck().playheadSeconds = 60;
  act(() => void vi.advanceTimersByTime(1_100));
  send({ type: 'stop' });
  expect(moment().atMs).toBe(moment().liveAtMs);
  expect(moment().isBehind).toBe(false);
});
