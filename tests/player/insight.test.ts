// @vitest-environment jsdom
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { NO_INSIGHT, watchInsight } from '#player/insight.ts';
import { statusOf, unchecked } from '#server/streams/streamRecord.ts';
import { aTuning } from '#tests/support/builders.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';

const news = aTuning();
const [{ url }] = news.channel.streams;
const server = setupServer(
  http.get('*/api/channels/wxyz-1/status', () =>
    HttpResponse.json({
      channelId: 'wxyz-1',
      channelName: news.channel.name,
      stationName: news.stationName,
      streams: [
        {
          ...statusOf(unchecked(news.channel.streams[0])),
          verdict: { is: 'down', what: 'not-found' },
        },
      ],
    }),
  ),
);
beforeAll(() => server.listen());
afterAll(() => server.close());

it('knows nothing while nothing is wrong', () => {
  const { player } = fakePlayer();
  const insight = watchInsight(player);
  player.send({ type: 'play', tuning: news });
  expect(insight.getState()).toBe(NO_INSIGHT);
  expect(NO_INSIGHT.exactFault('closed', url)).toBe('closed');
});

it('asks our origin what is wrong when no stream answers, and forgets it when all is well', async () => {
  const { player } = fakePlayer();
  const insight = watchInsight(player);
  player.send({ type: 'play', tuning: news });
  player.send({ type: 'line-waits' });
  await vi.waitFor(() =>
    expect(insight.getState().exactFault('unreachable', url)).toBe('not-found'),
  );
  player.send({ type: 'sounding' });
  expect(insight.getState().exactFault('unreachable', url)).toBe('unreachable');
});
