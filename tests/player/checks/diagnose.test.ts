// @vitest-environment jsdom
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChannelStatus, NetworkStatus, Verdict } from '#contract/streamStatus.ts';
import { diagnose } from '#player/checks/diagnose.ts';
import type { Diagnosis } from '#player/checks/diagnosis.ts';
import { statusOf, unchecked } from '#server/streams/streamRecord.ts';
import { aTuning } from '#tests/support/builders.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';

const news = aTuning();
const [{ url }] = news.channel.streams;
const DOWN: Verdict = { is: 'down', what: 'not-found' };
const SILENT: Verdict = { is: 'trouble', what: ['silent'] };

const heard = (verdict: Verdict): ChannelStatus => ({
  channelId: 'wxyz-1',
  channelName: news.channel.name,
  stationName: news.stationName,
  streams: [{ ...statusOf(unchecked(news.channel.streams[0])), verdict }],
});

/** Our origin: what it heard when it last listened, and what it hears when it is asked to; null: it does not answer. */
const origin = { last: null as Verdict | null, now: null as Verdict | null, asked: [] as string[] };
const server = setupServer(
  http.get('*/api/status', () => {
    origin.asked.push('last');
    if (!origin.last) return HttpResponse.error();
    const channels = [heard(origin.last)];
    return HttpResponse.json({ everySeconds: 300, channels } satisfies NetworkStatus);
  }),
  http.get('*/api/channels/wxyz-1/status', () => {
    origin.asked.push('now');
    return origin.now ? HttpResponse.json(heard(origin.now)) : HttpResponse.error();
  }),
);
beforeAll(() => server.listen());
afterAll(() => server.close());
beforeEach(() => void Object.assign(origin, { last: null, now: null, asked: [] }));
afterEach(() => void vi.useRealTimers());

/** A check of a radio that is tuned in to the channel, and what it tells. */
function check(what: 'fault' | 'level', { isTuned = true, isLined = true } = {}) {
  const { player, lines } = fakePlayer();
  if (isTuned) player.send({ type: 'play', tuning: news });
  if (isTuned && isLined) lines('direct');
  const stop = new AbortController();
  const told: Partial<Diagnosis>[] = [];
  diagnose(what, player, stop.signal, (found) => void told.push(found));
  return { told, stop, player };
}

describe('of a fault', () => {
  it('tells the exact one, when our origin was told more than this browser', async () => {
    origin.now = DOWN;
    const { told } = check('fault');
    await vi.waitFor(() => expect(told).toHaveLength(1));
    const { exactFault } = told[0]!;
    expect(exactFault!('unreachable', url)).toBe('not-found');
    expect(exactFault!('unreachable', 'https://other.example.org/')).toBe('unreachable');
    expect(exactFault!('web-page', url)).toBe('web-page');
  });

  it('tells nothing where our origin does not answer either: words stay as they are', async () => {
    const { told } = check('fault');
    await vi.waitFor(() => expect(origin.asked).toEqual(['now']));
    for (let i = 0; i < 10; i += 1) {
      // oxlint-disable-next-line no-await-in-loop -- What the refusal leads to has come by then.
      await new Promise((resolve) => void setImmediate(resolve));
    }
    expect(told).toEqual([]);
  });

  it('asks nobody about a radio that is tuned in to nothing', async () => {
    const { told } = check('fault', { isTuned: false });
    await Promise.resolve();
    expect([origin.asked, told]).toEqual([[], []]);
  });
});

describe('of a silence that no script here may hear', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  /** The origin's answer comes in real time, between two ticks of the fake one. */
  const until = async (isSo: () => boolean) => {
    for (let i = 0; i < 30 && !isSo(); i += 1) {
      // oxlint-disable-next-line no-await-in-loop -- One tick after the other.
      await vi.advanceTimersByTimeAsync(4_000);
      // oxlint-disable-next-line no-await-in-loop -- And the answers between them.
      await new Promise((resolve) => void setImmediate(resolve));
    }
  };

  it('asks what is known before it makes our origin listen', async () => {
    origin.last = { is: 'ok' };
    check('level');
    await until(() => origin.asked.length > 1);
    expect(new Set(origin.asked)).toEqual(new Set(['last']));
  });

  it('has it listen anew to be sure, and tells once', async () => {
    Object.assign(origin, { last: SILENT, now: SILENT });
    const { told } = check('level');
    await until(() => told.length > 0);
    expect(told).toEqual([{ isSilent: true }]);
    expect(origin.asked.slice(0, 2)).toEqual(['last', 'now']);
  });

  it('believes no silence that is over by the time it is asked', async () => {
    Object.assign(origin, { last: SILENT, now: { is: 'ok' } });
    const { told } = check('level');
    await until(() => origin.asked.length >= 4);
    expect(told).toEqual([]);
  });

  it('says nothing on the word of an origin that does not answer', async () => {
    const { told } = check('level');
    await until(() => origin.asked.length >= 2);
    expect(told).toEqual([]);
  });

  it('asks nothing while nothing feeds the radio', async () => {
    const { told } = check('level', { isLined: false });
    await vi.advanceTimersByTimeAsync(200_000);
    expect([origin.asked, told]).toEqual([[], []]);
  });

  it('is over when it is stopped', async () => {
    const { stop } = check('level');
    await vi.advanceTimersByTimeAsync(8_000);
    stop.abort();
    await vi.advanceTimersByTimeAsync(200_000);
    expect(origin.asked).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('begins nothing that was stopped before it could begin', () => {
  vi.useFakeTimers();
  const { player } = fakePlayer();
  player.send({ type: 'play', tuning: news });
  diagnose('level', player, AbortSignal.abort(), () => {
    throw new Error('It was stopped.');
  });
  expect(vi.getTimerCount()).toBe(0);
});
