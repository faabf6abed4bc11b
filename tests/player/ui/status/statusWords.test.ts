import { describe, expect, it } from 'vitest';
import type { Fault } from '#player/line/fault.ts';
import { CLOSED } from '#player/line/lineState.ts';
import { IDLE, transition, type PlaybackEvent } from '#player/radio/playback.ts';
import type { Cue } from '#player/radio/player.ts';
import { NO_DIAGNOSIS, type Diagnosis } from '#player/checks/diagnosis.ts';
import { statusWords } from '#player/ui/status/statusWords.ts';
import { withDock } from '#messages/dockMessages.ts';
import { en } from '#messages/en.ts';
import { aTuning } from '#tests/support/builders.ts';
import { lineStory, ways } from '../../line/lineStory.ts';

const play: PlaybackEvent = { type: 'play', tuning: aTuning() };
const heard: PlaybackEvent = { type: 'sounding' };
const messages = withDock(en, 'en-US');
const waits: PlaybackEvent = { type: 'line-waits' };

function said(
  events: PlaybackEvent[],
  { isLive = true, line = CLOSED, cue = null as Cue | null, diagnosis = NO_DIAGNOSIS } = {},
): string {
  const playback = events.reduce(transition, IDLE);
  return statusWords({ playback, line, cue }, isLive, messages, diagnosis);
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
    'says why, when it was lost to %s',
    (fault) => {
      const words = said([play, waits], { line: lineLostTo(fault) });
      const why = messages.player.faults[fault];
      expect(words).toBe(`WXYZ News is not available right now. ${why}`);
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
  expect(
    said([play, heard], { cue: { status: 'failed', tuning, fault: 'not-found', url: '' } }),
  ).toContain('WXYZ Jazz is not available right now.');
});

describe('when our origin knows more than this browser may', () => {
  const asked: string[] = [];
  const known: Diagnosis = {
    isSilent: false,
    exactFault: (fault, url) => {
      asked.push(url);
      return fault === 'unreachable' ? 'not-found' : fault;
    },
  };

  it('says that, of the stream that it is about, while it tries again and when it has given up', () => {
    const line = lineLostTo('unreachable');
    expect(said([play, waits], { line, diagnosis: known })).toMatch(/\(404\)\.$/);
    const hopeless: PlaybackEvent = { type: 'line-hopeless', fault: 'unreachable' };
    expect(said([play, hopeless], { diagnosis: known })).toMatch(/\(404\)\.$/);
    expect(asked).toEqual([line.streams[0]!.stream.url, aTuning().channel.streams[0].url]);
  });

  it('says of a fault that this browser has seen for itself what it has seen', () => {
    expect(said([play, waits], { line: lineLostTo('refused'), diagnosis: known })).toContain(
      messages.player.faults.refused,
    );
  });

  it('says of a channel that is on the air but silent that it is, live or not', () => {
    const silent = { ...NO_DIAGNOSIS, isSilent: true };
    expect(said([play, heard], { diagnosis: silent })).toBe('WXYZ News is on the air but silent');
    expect(said([play, heard], { diagnosis: silent, isLive: false })).toBe(
      'WXYZ News is on the air but silent',
    );
  });

  it('says of a silence only while the radio should be heard', () => {
    const silent = { ...NO_DIAGNOSIS, isSilent: true };
    expect(said([play, heard, { type: 'pause' }], { diagnosis: silent })).toBe(
      'WXYZ News is paused',
    );
    expect(said([play], { diagnosis: silent })).toBe('Connecting to WXYZ News');
  });
});

it('has a word for every state, each of them of its own, and none for silence by choice', () => {
  const states: PlaybackEvent[][] = [
    [play],
    [play, heard],
    [play, heard, { type: 'pause' }],
    [play, heard, { type: 'silent' }],
    [play, waits],
    [play, { type: 'blocked' }],
    [play, { type: 'line-hopeless', fault: 'unsupported' }],
  ];
  const words = states.map((events) => said(events));
  expect(new Set(words).size).toBe(states.length);
  for (const word of words) {
    expect(word).toContain('WXYZ News');
    expect(word).not.toMatch(/undefined|null|!/);
  }
});

it('says the same words from one end of a listening to the other, in order', () => {
  const story: PlaybackEvent[] = [
    play,
    heard,
    { type: 'silent' },
    waits,
    heard,
    { type: 'pause' },
    { type: 'resume' },
    heard,
    { type: 'stop' },
  ];
  expect(story.map((_, i) => said(story.slice(0, i + 1)))).toEqual([
    'Connecting to WXYZ News',
    'Playing WXYZ News live',
    'Waiting for more of WXYZ News',
    'Reconnecting to WXYZ News',
    'Playing WXYZ News live',
    'WXYZ News is paused',
    'Waiting for more of WXYZ News',
    'Playing WXYZ News live',
    '',
  ]);
});
