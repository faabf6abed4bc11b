import { describe, expect, it } from 'vitest';
import { help as say } from '#messages/en/help.ts';

describe('one stream, or several', () => {
  it.each([
    [1, 'The stream answers.', 'The stream does not answer.'],
    [2, 'All 2 streams answer.', 'None of the 2 streams answers.'],
    [5, 'All 5 streams answer.', 'None of the 5 streams answers.'],
  ])('%i', (count, good, bad) => {
    expect(say.streamsOk(count)).toBe(good);
    expect(say.streamsNone(count)).toBe(bad);
  });

  it('some of them: it is said that one is enough', () => {
    expect(say.codecPartly(1, 3)).toBe(
      'This browser knows how to play 1 of 3 streams. One is enough.',
    );
    expect(say.streamsPartly(2, 3)).toContain('2 of 3 streams answer.');
    expect(say.originPartly(1, 3)).toContain('1 of 3 streams.');
  });
});

it('names the channel, and the station where that is another name', () => {
  expect(say.intro('WXYZ News', 'WXYZ Harbor')).toContain('checks WXYZ News from WXYZ Harbor:');
  expect(say.introAlone('WXYZ')).toContain('checks WXYZ:');
});

it('counts the streams as they are asked', () => {
  expect(say.asking(1, 3)).toBe('Asking stream 1 of 3.');
  expect(say.streamLine('a.example/live', say.answers)).toBe('a.example/live: answers.');
  expect(say.volumeOk(80)).toBe('The player’s volume is at 80 percent.');
});

it('says in each conclusion which channel it is about', () => {
  const sums = [
    say.sumCodec,
    say.sumDown,
    say.sumHere,
    say.sumNoAnswer,
    say.sumSilent,
    say.sumPlayer,
    say.sumPlaying,
    say.sumPlayingPartly,
    say.sumPartly,
    say.sumReady,
  ].map((sum) => sum('WXYZ News'));
  for (const sum of sums) expect(sum).toContain('WXYZ News');
  expect(new Set(sums).size).toBe(sums.length);
});
