import { describe, expect, it } from 'vitest';
import { withDock } from '#messages/dockMessages.ts';
import { en } from '#messages/en.ts';
import { NO_DIAGNOSIS } from '#player/checks/diagnosis.ts';
import type { Fault } from '#player/line/fault.ts';
import { CLOSED, type Line } from '#player/line/lineState.ts';
import { IDLE, transition, type PlaybackEvent } from '#player/radio/playback.ts';
import type { Cue } from '#player/radio/player.ts';
import { troubleOf } from '#player/ui/status/trouble.ts';
import { aTuning } from '#tests/support/builders.ts';
import { lineStory, ways } from '../../line/lineStory.ts';

const messages = withDock(en, 'en-US');
const short = messages.player.faultsShort;
const play: PlaybackEvent = { type: 'play', tuning: aTuning() };
const heard: PlaybackEvent = { type: 'sounding' };
const waits: PlaybackEvent = { type: 'line-waits' };
const jazz = aTuning({ id: 'wxyz-2', name: 'WXYZ Jazz' });

interface Given {
  readonly line?: Line;
  readonly cue?: Cue | null;
  readonly isWaiting?: boolean;
  readonly isSilent?: boolean;
  readonly isMuted?: boolean;
  readonly level?: number;
  readonly exactFault?: (fault: Fault, url: string) => Fault;
}

function trouble(events: PlaybackEvent[], given: Given = {}) {
  const playback = events.reduce(transition, IDLE);
  const calm = { line: CLOSED, cue: null, isWaiting: false, isMuted: false, level: 1 };
  return troubleOf({ ...NO_DIAGNOSIS, ...calm, playback, ...given }, messages);
}
const lineLostTo = (fault: Fault) => lineStory([ways('timeshift')]).lost(1, fault).line;

it('is none while what was chosen is heard, on its way, paused, or nothing is', () => {
  const calm: PlaybackEvent[][] = [
    [],
    [play],
    [play, heard],
    [play, heard, { type: 'silent' }],
    [play, heard, { type: 'pause' }],
    [play, { type: 'stop' }],
  ];
  for (const events of calm) expect(trouble(events)).toBeNull();
  expect(trouble([play, heard], { cue: { status: 'connecting', tuning: jazz } })).toBeNull();
});

describe('a sound that is off', () => {
  it.each([{ isMuted: true }, { level: 0 }])('is said, with the way to hear it: %o', (given) => {
    expect(trouble([play, heard], given)).toMatchObject({
      words: 'The sound is off.',
      todo: 'unmute',
      isOfStream: false,
    });
  });

  it('matters only while something sounds', () => {
    expect(trouble([play], { isMuted: true })).toBeNull();
    expect(trouble([], { isMuted: true })).toBeNull();
  });
});

describe('when no stream answers', () => {
  it('gives the reason as exactly as it is known, and the way not to wait', () => {
    const line = lineLostTo('unreachable');
    const given = { line, isWaiting: true };
    expect(trouble([play, waits], given)).toMatchObject({
      words: short.unreachable,
      todo: 'try-now',
    });
    const exactFault = () => 'not-found' as const;
    expect(trouble([play, waits], { ...given, exactFault })?.words).toBe(short['not-found']);
  });

  it('has nothing to press while it is being tried', () => {
    expect(trouble([play, waits], { line: lineLostTo('timeout') })?.todo).toBeNull();
  });

  it('says no reason where none is known', () => {
    expect(trouble([play, waits])?.words).toBe('Reconnecting.');
  });
});

it('leads to the page about the sound where no press here would help', () => {
  expect(trouble([play, { type: 'line-hopeless', fault: 'web-page' }])).toMatchObject({
    words: short['web-page'],
    todo: 'help',
  });
  expect(trouble([play, heard], { isSilent: true })).toMatchObject({ todo: 'help' });
});

it('asks for the tap that the browser wants, which no help would spare', () => {
  expect(trouble([play, { type: 'blocked' }])).toMatchObject({ todo: null, isOfStream: false });
});

it('is of the channel that did not come, with its true reason and another try, while the other one plays', () => {
  const { url } = jazz.channel.streams[0];
  const cue: Cue = { status: 'failed', tuning: jazz, fault: 'undecodable', url };
  const exactFault = (_: Fault, of: string) => (of === url ? 'unreachable' : 'refused');
  expect(trouble([play, heard], { cue, exactFault })).toEqual({
    words: short.unreachable,
    todo: 'try-again',
    tuning: jazz,
    isOfStream: true,
  });
});

it('has a short sentence for every fault', () => {
  for (const words of Object.values(short)) {
    expect(words).toMatch(/^[A-Z].*\.$/);
    expect(words.length).toBeLessThanOrEqual(38);
  }
  expect(Object.keys(short).toSorted()).toEqual(Object.keys(messages.player.faults).toSorted());
});
