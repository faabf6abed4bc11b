import { describe, expect, it } from 'vitest';
import type { Fault } from '#player/line/fault.ts';
import { CLOSED } from '#player/line/lineState.ts';
import { IDLE, transition, type PlaybackEvent } from '#player/radio/playback.ts';
import type { Cue } from '#player/radio/player.ts';
import { statusWords } from '#player/ui/status/statusWords.ts';
import { en } from '#messages/en.ts';
import { aTuning } from '#tests/support/builders.ts';
import { lineStory, ways } from '../../line/lineStory.ts';

const play: PlaybackEvent = { type: 'play', tuning: aTuning() };
const heard: PlaybackEvent = { type: 'sounding' };
const waits: PlaybackEvent = { type: 'line-waits' };

function said(
  events: PlaybackEvent[],
  { isLive = true, line = CLOSED, cue = null as Cue | null } = {},
): string {
  return statusWords({ playback: events.reduce(transition, IDLE), line, cue }, isLive, en);
}
const lineLostTo = (fault: Fault) => lineStory([ways('timeshift')]).lost(1, fault).line;

it('says nothing while nothing is on', () => {
  expect(said([])).toBe('');
  expect(said([play, { type: 'stop' }])).toBe('');
});

it('says what is heard', () => {
  expect(said([play])).toBe('Connecting to WXYZ News');
  expect(said([play, heard])).toBe('Playing WXYZ News live');
  expect(said([play, heard], { isLive: false })).toBe('Playing WXYZ News behind live');
  expect(said([play, heard, { type: 'pause' }])).toBe('WXYZ News is paused');
});

it('asks for a tap when the browser wants one', () => {
  expect(said([play, { type: 'blocked' }])).toMatch(/^Press play to hear WXYZ News/);
});

describe('when no stream answers', () => {
  it('is reconnecting while nothing is known against them', () => {
    expect(said([play, waits])).toBe('Reconnecting to WXYZ News');
    const line = lineLostTo('closed');
    expect(said([play, waits], { line })).toBe('Reconnecting to WXYZ News');
  });

  it.each<Fault>(['web-page', 'playlist', 'not-found', 'refused', 'timeout', 'unreachable'])(
    'says why, when it was lost to %s, and that it tries again',
    (fault) => {
      const words = said([play, waits], { line: lineLostTo(fault) });
      const why = en.player.faults[fault];
      expect(words).toBe(`WXYZ News is not available right now. ${why} Trying again.`);
    },
  );

  it('counts nothing, so that it is not read out again and again', () => {
    expect(said([play, waits], { line: lineLostTo('refused') })).not.toMatch(/second/);
  });
});

it('says for good what can never play, without a promise', () => {
  const words = said([play, { type: 'line-hopeless', fault: 'web-page' }]);
  expect(words).toMatch(/^WXYZ News is not available right now\. Its stream .* web page/);
  expect(words).not.toMatch(/again/i);
});

it('tells of the channel that is to follow, while another one plays on', () => {
  const tuning = aTuning({ id: 'wxyz-2', name: 'WXYZ Jazz' });
  expect(said([play, heard], { cue: { status: 'connecting', tuning } })).toBe(
    'Connecting to WXYZ Jazz',
  );
  expect(said([play, heard], { cue: { status: 'failed', tuning, fault: 'not-found' } })).toContain(
    'WXYZ Jazz is not available right now.',
  );
});
