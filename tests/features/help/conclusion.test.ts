import { describe, expect, it } from 'vitest';
import { conclusionOf } from '#features/help/conclusion.ts';
import type { Evidence, Live } from '#features/help/evidence.ts';
import { findingsOf } from '#features/help/findings.ts';
import { CLOSED } from '#player/line/lineState.ts';
import type { Playback } from '#player/radio/playback.ts';
import {
  aLive,
  aStatus,
  en,
  GONE,
  NOTHING_ANSWERS,
  OK,
  PLAYING,
  tuning,
  WELL,
} from './builders.ts';

const sumOf = (evidence: Evidence, live = aLive()) =>
  conclusionOf(findingsOf(evidence, live, en), live, en);

describe('what it comes to', () => {
  const blocked: Playback = { status: 'failed', tuning, reason: 'blocked' };
  const gaveUp: Playback = { status: 'reconnecting', tuning, renewals: 0, wasHeard: false };
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
      /problem is at the station/,
    ],
    ['cut off from the station', { ...WELL, answers: NOTHING_ANSWERS }, {}, /Something in between/],
    [
      'nobody knows',
      { ...WELL, status: 'none', answers: NOTHING_ANSWERS },
      {},
      /No stream of WXYZ News answers/,
    ],
    ['muted', WELL, { loudness: { level: 1, isMuted: true } }, /muted/],
    ['not allowed', WELL, { player: { playback: blocked, line: CLOSED } }, /Press play/],
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

describe('the one thing to do', () => {
  const todoOf = (evidence: Evidence, live: Partial<Live> = {}) =>
    sumOf(evidence, aLive(live)).todo;

  it('is to play what can be heard', () => {
    expect(todoOf(WELL)).toEqual({ kind: 'act', act: 'play' });
  });

  it('is at the device itself where everything that we can check is well', () => {
    const live = { player: { playback: PLAYING, line: CLOSED } };
    expect(todoOf(WELL, live)).toEqual({ kind: 'advice', words: en.help.ownDevice });
  });

  it('is to check again where there is no connection', () => {
    const gone: Evidence = { ping: 'unreachable', status: 'none', answers: NOTHING_ANSWERS };
    expect(todoOf(gone)).toEqual({ kind: 'act', act: 'again' });
  });

  it('is another station where the fault is the station’s', () => {
    const status = aStatus({ verdict: GONE }, { verdict: GONE });
    expect(todoOf({ ...WELL, status, answers: NOTHING_ANSWERS })).toMatchObject({
      kind: 'go',
      to: '/stations',
    });
  });

  it('is another network where something on the way keeps the sound out', () => {
    expect(todoOf({ ...WELL, answers: NOTHING_ANSWERS })).toEqual({
      kind: 'advice',
      words: en.help.otherNetwork,
    });
  });

  it('is one press where the player was muted', () => {
    const loudness = { level: 1, isMuted: true };
    expect(todoOf(WELL, { loudness })).toEqual({ kind: 'act', act: 'unmute' });
  });
});
