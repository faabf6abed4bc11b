import { describe, expect, it } from 'vitest';
import { dock } from '#messages/en/dock.ts';
import { player } from '#messages/en/player.ts';
import { sleep } from '#messages/en/sleep.ts';

const say = { ...player, ...dock };

describe('how much is buffered', () => {
  it.each([
    [0, '0 s buffered'],
    [59.9, '59 s buffered'],
    [99.9, '99 s buffered'],
    [100, '1 min buffered'],
    [179, '2 min buffered'],
    [600, '10 min buffered'],
  ])('%d seconds are never told as more than they are', (seconds, said) => {
    expect(say.inHand(seconds)).toBe(said);
  });
});

describe('when it is tried again', () => {
  it.each([
    [0, 'Trying again in a second.'],
    [1, 'Trying again in a second.'],
    [2, 'Trying again in 2 seconds.'],
    [30, 'Trying again in 30 seconds.'],
  ])('in %i seconds', (seconds, said) => {
    expect(say.tryingAgainIn(seconds)).toBe(said);
  });
});

it('names every button after the channel that it is for', () => {
  const named = [
    say.play,
    say.pause,
    say.resume,
    say.stop,
    say.stopTrying,
    say.addFavourite,
    say.removeFavourite,
  ];
  const said = named.map((of) => of('WXYZ News'));
  expect(new Set(said).size).toBe(named.length);
  for (const one of said) expect(one).toContain('WXYZ News');
});

it('says where in time the listener is', () => {
  expect(say.timelineBehind('12 minutes', '8:48 AM')).toBe('12 minutes behind live, 8:48 AM');
  expect(say.timelineLive('9:00 AM')).toBe('Live, 9:00 AM');
  expect(say.behindLive('0:42')).toBe('0:42 behind live');
});

it('says why a channel cannot be had, in whole sentences', () => {
  expect(say.unavailable('WXYZ News', say.faults.refused)).toBe(
    'WXYZ News is not available right now. Its server answers with an error.',
  );
  expect(say.noConnection(say.inHand(40))).toBe('No connection, 40 s buffered');
});

it('says when the radio will stop, and that it has', () => {
  expect(sleep.after('15 minutes')).toBe('In 15 minutes');
  expect(sleep.atEndOf('Morning on the Bay', '9:00 AM')).toBe(
    'When Morning on the Bay ends, about 9:00 AM',
  );
  expect(sleep.stopsIn('14 minutes')).toBe('The radio stops in 14 minutes.');
  expect(sleep.left('14 minutes')).toBe('14 minutes left');
});
