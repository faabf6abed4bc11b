import { describe, expect, it } from 'vitest';
import { isDone, type Evidence } from '#features/help/evidence.ts';
import type { CheckId } from '#features/help/finding.ts';
import { findingsOf } from '#features/help/findings.ts';
import { CLOSED } from '#player/line/lineState.ts';
import type { Playback } from '#player/radio/playback.ts';
import { aLive, aStatus, backup, en, GONE, NOTHING_ANSWERS, OK, tuning, WELL } from './builders.ts';

function findingOf(id: CheckId, evidence: Evidence, live = aLive()) {
  const found = findingsOf(evidence, live, en).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}
describe('each check', () => {
  it('stands in its order, and waits until the world has answered', () => {
    const waiting: Evidence = { ping: null, status: null, answers: [] };

    expect(findingsOf(waiting, aLive(), en).map(({ id, is }) => `${id} ${is}`)).toEqual([
      'codec ok',
      'volume ok',
      'network waiting',
      'origin waiting',
      'streams waiting',
      'autoplay ok',
      'player ok',
      'silence waiting',
    ]);
    expect(isDone(waiting, aLive())).toBe(false);
    expect(isDone(WELL, aLive())).toBe(true);
  });

  it('knows whether this browser has the codecs', () => {
    expect(findingOf('codec', WELL, aLive({ canPlay: () => false })).is).toBe('problem');
    const one = aLive({ canPlay: ({ url }) => url === backup });
    expect(findingOf('codec', WELL, one)).toMatchObject({ is: 'partly' });
  });

  it.each([
    [{ level: 0.5, isMuted: true }, 'The player is muted.'],
    [{ level: 0, isMuted: false }, 'The player’s volume is at zero.'],
  ])('knows whether the sound is on: %o', (loudness, words) => {
    expect(findingOf('volume', WELL, aLive({ loudness }))).toMatchObject({
      is: 'problem',
      words,
      todo: { kind: 'act', act: 'unmute' },
    });
  });

  it('tells a device without connection from an origin with a fault', () => {
    expect(findingOf('network', { ...WELL, ping: 'unreachable' }).words).toMatch(/no connection/);
    expect(findingOf('network', { ...WELL, ping: 'server' }).words).toMatch(/our fault/);
  });

  it('passes on what our origin hears of each stream', () => {
    const status = aStatus({ verdict: GONE }, { verdict: OK });
    const { is, details } = findingOf('origin', { ...WELL, status });

    expect(is).toBe('partly');
    expect(details).toEqual([
      'streams.example.org/wxyz.mp3: nothing is on the air at this address (404).',
      'backup.example.org/wxyz.mp3: is heard.',
    ]);
  });

  it('says when our origin does not know', () => {
    const unchecked = aStatus({ verdict: { is: 'unchecked' } }, { verdict: { is: 'unchecked' } });

    expect(findingOf('origin', { ...WELL, status: 'none' }).is).toBe('unknown');
    expect(findingOf('origin', { ...WELL, status: unchecked }).is).toBe('unknown');
    expect(findingOf('silence', { ...WELL, status: unchecked }).is).toBe('unknown');
  });

  it('says what each stream answered, while the others are still asked', () => {
    const evidence: Evidence = { ...WELL, answers: [{ heard: 'played' }] };

    expect(findingOf('streams', evidence)).toMatchObject({
      is: 'waiting',
      words: 'Asking stream 2 of 2.',
      details: [
        'streams.example.org/wxyz.mp3: answers. It can be heard, but not paused or rewound.',
      ],
    });
  });

  it('is exact where only our origin knows what is wrong', () => {
    const status = aStatus({ verdict: GONE }, { verdict: OK });
    const { details } = findingOf('streams', { ...WELL, status, answers: NOTHING_ANSWERS });

    expect(details[0]).toContain(en.player.faults['not-found']);
    expect(details[1]).toContain(en.player.faults.unreachable);
  });

  it('repeats what the player has met with', () => {
    const [stream] = tuning.channel.streams;
    const record = {
      failures: 2,
      retryAtMs: 0,
      fault: 'timeout',
      way: 0,
      isProven: false,
    } as const;
    const line = { ...CLOSED, streams: [{ stream, ways: ['direct' as const] }], records: [record] };
    const playback: Playback = { status: 'reconnecting', tuning, renewals: 0, wasHeard: false };

    expect(findingOf('player', WELL, aLive({ player: { playback, line } }))).toMatchObject({
      is: 'problem',
      details: [`streams.example.org/wxyz.mp3: ${en.player.faults.timeout}`],
    });
  });
});
