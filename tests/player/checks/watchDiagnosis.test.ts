// @vitest-environment jsdom
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import type { ChannelStatus, NetworkStatus, Verdict } from '#contract/streamStatus.ts';
import { NO_DIAGNOSIS } from '#player/checks/diagnosis.ts';
import { watchDiagnosis } from '#player/checks/watchDiagnosis.ts';
import { statusOf, unchecked } from '#server/streams/streamRecord.ts';
import { aTuning } from '#tests/support/builders.ts';
import { eventually } from '#tests/support/eventually.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';

const news = aTuning();
const [{ url }] = news.channel.streams;
const DOWN: Verdict = { is: 'down', what: 'not-found' };
const SILENT: Verdict = { is: 'trouble', what: ['silent', 'no-cors'] };
const heard = (verdict: Verdict): ChannelStatus => ({
  channelId: 'wxyz-1',
  channelName: news.channel.name,
  stationName: news.stationName,
  streams: [{ ...statusOf(unchecked(news.channel.streams[0])), verdict }],
});

/** What our origin heard when it last listened of itself, and what it hears when it is asked to listen. */
const origin = { last: heard(DOWN), now: heard(DOWN), looks: 0 };
const server = setupServer(
  http.get('*/api/status', () =>
    HttpResponse.json({ everySeconds: 300, channels: [origin.last] } satisfies NetworkStatus),
  ),
  http.get('*/api/channels/wxyz-1/status', () => {
    origin.looks += 1;
    return HttpResponse.json(origin.now);
  }),
);
beforeAll(() => server.listen());
afterAll(() => server.close());

it('knows nothing while nothing is wrong', () => {
  const { player } = fakePlayer();
  const diagnosis = watchDiagnosis(player);
  player.send({ type: 'play', tuning: news });
  expect(diagnosis.getState()).toBe(NO_DIAGNOSIS);
  expect(NO_DIAGNOSIS.exactFault('closed', url)).toBe('closed');
});

it('asks our origin what is wrong when no stream answers, and forgets it when all is well', async () => {
  const { player } = fakePlayer();
  const diagnosis = watchDiagnosis(player);
  player.send({ type: 'play', tuning: news });
  player.send({ type: 'line-waits' });
  await eventually(() =>
    expect(diagnosis.getState().exactFault('unreachable', url)).toBe('not-found'),
  );
  player.send({ type: 'sounding' });
  expect(diagnosis.getState().exactFault('unreachable', url)).toBe('unreachable');
});

it('asks our origin what is wrong with a channel that did not come while another one plays', async () => {
  const { player, fails } = fakePlayer();
  const diagnosis = watchDiagnosis(player);
  player.send({ type: 'play', tuning: aTuning({ id: 'other', name: 'Other' }) });
  player.send({ type: 'sounding' });
  fails({ status: 'failed', tuning: news, fault: 'undecodable', url });
  await eventually(() =>
    expect(diagnosis.getState().exactFault('undecodable', url)).toBe('not-found'),
  );
});

it('takes our origin’s word for a silence where no script may read the stream', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  Object.assign(origin, { last: heard({ is: 'ok' }), now: heard(SILENT), looks: 0 });
  const { player, lines } = fakePlayer();
  const diagnosis = watchDiagnosis(player);
  const isSilent = () => diagnosis.getState().isSilent;
  player.send({ type: 'play', tuning: news });
  lines('direct');
  player.send({ type: 'sounding' });
  await import('#player/checks/diagnose.ts');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([isSilent(), origin.looks], 'it is not made to listen for nothing').toEqual([false, 0]);

  origin.last = heard(SILENT);
  await vi.advanceTimersByTimeAsync(40_000);
  await eventually(() => expect(isSilent()).toBe(true));
  player.send({ type: 'silent' });
  player.send({ type: 'sounding' });
  expect(isSilent(), 'a stall is no news of it').toBe(true);

  origin.now = heard({ is: 'ok' });
  await vi.advanceTimersByTimeAsync(40_000);
  await eventually(() => expect(isSilent()).toBe(false));
});
