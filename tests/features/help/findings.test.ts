import { describe, expect, it } from 'vitest';
import type { ChannelStatus, StreamStatus, Verdict } from '#contract/streamStatus.ts';
import { conclusionOf } from '#features/help/conclusion.ts';
import { isDone, type Evidence, type Live } from '#features/help/evidence.ts';
import type { CheckId } from '#features/help/finding.ts';
import { findingsOf } from '#features/help/findings.ts';
import { reportText } from '#features/help/report.ts';
import { en as plain } from '#messages/en.ts';
import { withHelp } from '#messages/helpMessages.ts';
import { CLOSED } from '#player/line/lineState.ts';
import { IDLE, type Playback } from '#player/radio/playback.ts';
import { aTuning } from '#tests/support/builders.ts';

const en = withHelp(plain, 'en-US');

const tuning = aTuning();
const [primary, backup] = tuning.channel.streams.map(({ url }) => url);
const PLAYING: Playback = { status: 'playing', tuning };

const aLive = (given: Partial<Live> = {}): Live => ({
  tuning,
  player: { playback: IDLE, line: CLOSED },
  loudness: { level: 0.8, isMuted: false },
  canPlay: () => true,
  autoplay: null,
  ...given,
});

/** What our origin says of the two streams. */
function aStatus(...given: { verdict: Verdict; sound?: StreamStatus['sound'] }[]): ChannelStatus {
  const streams = given.map(({ verdict, sound = null }, i): StreamStatus => {
    const url = tuning.channel.streams[i]?.url ?? '';
    return {
      url,
      configuredUrl: url,
      protocol: 'icecast',
      verdict,
      sound,
      since: null,
      checkedAt: null,
      lastHeardAt: null,
      isLast: false,
      httpStatus: null,
      startMs: null,
      bitrateKbps: null,
      codec: null,
      https: null,
      cors: null,
      titles: null,
      hls: null,
    };
  });
  return { channelId: 'wxyz-1', channelName: 'WXYZ News', stationName: 'WXYZ Harbor', streams };
}

const OK: Verdict = { is: 'ok' };
const GONE: Verdict = { is: 'down', what: 'not-found' };
const WELL: Evidence = {
  ping: 'ok',
  status: aStatus({ verdict: OK, sound: 'heard' }, { verdict: OK, sound: 'heard' }),
  answers: [{ heard: 'read' }, { heard: 'read' }],
};
const NOTHING_ANSWERS: Evidence['answers'] = [{ fault: 'unreachable' }, { fault: 'unreachable' }];

function findingOf(id: CheckId, evidence: Evidence, live = aLive()) {
  const found = findingsOf(evidence, live, en).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}
const sumOf = (evidence: Evidence, live = aLive()) =>
  conclusionOf(findingsOf(evidence, live, en), live, en);

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
    const playback: Playback = { status: 'reconnecting', tuning, renewals: 0 };

    expect(findingOf('player', WELL, aLive({ player: { playback, line } }))).toMatchObject({
      is: 'problem',
      details: [`streams.example.org/wxyz.mp3: ${en.player.faults.timeout}`],
    });
  });
});

describe('what it comes to', () => {
  const blocked: Playback = { status: 'failed', tuning, reason: 'blocked' };
  const gaveUp: Playback = { status: 'reconnecting', tuning, renewals: 0 };
  const down = aStatus({ verdict: GONE }, { verdict: GONE });
  const silent = aStatus({ verdict: OK, sound: 'silent' }, { verdict: OK });

  it.each<[string, Evidence, Partial<Live>, RegExp]>([
    ['all is well, and silent by choice', WELL, {}, /can be heard here. Nothing is wrong/],
    [
      'all is well, and playing',
      WELL,
      { player: { playback: PLAYING, line: CLOSED } },
      /is playing/,
    ],
    [
      'one stream is gone, and another plays',
      { ...WELL, answers: [{ fault: 'not-found' }, { heard: 'read' }] },
      { player: { playback: PLAYING, line: CLOSED } },
      /is playing. Not every/,
    ],
    [
      'one stream is gone',
      { ...WELL, answers: [{ fault: 'not-found' }, { heard: 'read' }] },
      {},
      /can be heard here. Not every/,
    ],
    [
      'no connection',
      { ping: 'unreachable', status: 'none', answers: NOTHING_ANSWERS },
      {},
      /no connection/,
    ],
    [
      'the station is off',
      { ...WELL, status: down, answers: NOTHING_ANSWERS },
      {},
      /station’s side/,
    ],
    ['cut off from the station', { ...WELL, answers: NOTHING_ANSWERS }, {}, /Something on the way/],
    [
      'nobody knows',
      { ...WELL, status: 'none', answers: NOTHING_ANSWERS },
      {},
      /No stream of WXYZ News answers/,
    ],
    ['muted', WELL, { loudness: { level: 1, isMuted: true } }, /muted/],
    ['not allowed', WELL, { player: { playback: blocked, line: CLOSED } }, /press on play/],
    ['on the air but silent', { ...WELL, status: silent }, {}, /on the air but silent/],
    [
      'a player that gave up',
      WELL,
      { player: { playback: gaveUp, line: CLOSED } },
      /Start it again/,
    ],
    ['no codec', WELL, { canPlay: () => false }, /This browser cannot play/],
  ])('%s', (_, evidence, live, words) => {
    const { words: said, todo } = sumOf(evidence, aLive(live));

    expect(said).toMatch(words);
    expect(todo).not.toBeNull();
  });

  it('does not call the player’s mute the reason when no stream answers', () => {
    const live = aLive({ loudness: { level: 1, isMuted: true } });

    expect(sumOf({ ...WELL, answers: NOTHING_ANSWERS }, live).words).not.toMatch(/muted/);
  });
});

it('writes it all down as plain text', () => {
  const findings = findingsOf(WELL, aLive(), en);
  const text = reportText(
    {
      channelName: 'WXYZ News',
      findings,
      conclusion: sumOf(WELL),
      at: '2026-03-01T12:00:00.000Z',
      pageUrl: 'https://listen.example.org/listen/help',
      browser: 'Firefox',
    },
    en,
  );

  expect(text).toContain('About the sound: WXYZ News\n2026-03-01T12:00:00.000Z\n');
  expect(text).toContain('1. This browser can play it: Fine. ');
  expect(text).toContain(`   - ${primary?.slice('https://'.length)}: is heard.`);
});
