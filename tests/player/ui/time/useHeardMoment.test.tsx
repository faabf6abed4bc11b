// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useHeard, useHeardMoment, type HeardMoment } from '#player/ui/time/useHeardMoment.ts';
import { aBroadcast, anOnAir } from '#tests/features/stations/builders.ts';
import { clockOf } from '#player/ui/time/useListeningTime.ts';
import { fakeOrigin } from '#tests/features/stations/fakeOrigin.ts';
import { aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const origin = fakeOrigin();
const AT_ONE = Date.parse('2026-03-02T13:00:00Z');
const news = aTuning({ hasOnAir: true });

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: AT_ONE }));
afterEach(() => void vi.useRealTimers());

function heard() {
  let moment: HeardMoment | undefined;
  function Reader() {
    moment = useHeardMoment();
    return null;
  }
  const all = renderPlayer(<Reader />);
  return { ...all, moment: () => moment! };
}

describe('the moment', () => {
  it('is now at a silent radio, on the channel’s own clock', () => {
    origin.holds({ onAir: [anOnAir()] });
    const { moment, send } = heard();
    expect(moment()).toMatchObject({ heardMs: AT_ONE, onAir: null, moment: null, timeline: null });
    send({ type: 'offer', tuning: aTuning({ hasOnAir: true, delaySeconds: 30 }) });
    expect(moment().heardMs).toBe(AT_ONE - 30_000);
  });

  it('is what is heard, less what the sound runs behind the schedule', async () => {
    origin.holds({ onAir: [anOnAir()] });
    const { moment, send, sounds, deck } = heard();
    send({ type: 'play', tuning: aTuning({ hasOnAir: true, delaySeconds: 30 }) });
    sounds(300);
    expect(moment().heardMs).toBe(AT_ONE - 34_000);
    deck().playheadSeconds = 100;
    await waitFor(() => expect(moment().heardMs).toBe(AT_ONE - 230_000));
    expect(moment().timeline?.isLive).toBe(false);
  });

  it('has the show of that moment, across the change from one to the next', async () => {
    const change = new Date(AT_ONE - 60_000).toISOString();
    const broadcasts = [
      aBroadcast({ id: 'a', title: 'Before', end: change }),
      aBroadcast({ id: 'b', title: 'After', start: change }),
    ];
    origin.holds({ onAir: [anOnAir({ broadcasts })] });
    const { moment, send, sounds, deck } = heard();
    send({ type: 'play', tuning: news });
    sounds(300);
    const title = () => moment().moment?.broadcast?.title;
    await waitFor(() => expect(title()).toBe('After'));
    deck().playheadSeconds = 200;
    await waitFor(() => expect(title()).toBe('Before'));
    send({ type: 'stop' });
    expect(title()).toBe('After');
  });
});

describe('our origin', () => {
  it('is not asked about a channel of which it knows nothing', async () => {
    const asked: string[] = [];
    origin.server.use(
      http.get('/api/channels/:id/on-air', ({ params }) => {
        asked.push(String(params['id']));
        return HttpResponse.json(anOnAir());
      }),
    );
    const { send, moment } = heard();
    send({ type: 'offer', tuning: aTuning({ id: 'far-1', hasOnAir: false }) });
    send({ type: 'offer', tuning: news });
    await waitFor(() => expect(moment().onAir).not.toBeNull());
    expect(asked).toEqual(['wxyz-1']);
  });
});

it('draws a view anew when the part that it tells is another, not every second', async () => {
  origin.holds({ onAir: [anOnAir()] });
  const shown: (string | null)[] = [];
  function Title() {
    shown.push(useHeard(({ moment }) => moment?.broadcast?.title ?? null));
    return null;
  }
  const { send, sounds, player } = renderPlayer(<Title />);
  send({ type: 'play', tuning: news });
  sounds(300);
  await waitFor(() => expect(shown.at(-1)).toBe('Morning on the Bay'));
  const drawn = shown.length;
  for (const secondsAgo of [30, 60, 120]) {
    act(() => {
      player.heard()!.seekTo(AT_ONE - secondsAgo * 1_000);
      clockOf(player).look();
    });
  }
  expect(shown).toHaveLength(drawn);
});
