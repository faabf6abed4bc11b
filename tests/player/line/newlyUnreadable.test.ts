import { expect, it } from 'vitest';
import type { LineStream } from '#player/line/lineState.ts';
import { newlyUnreadable } from '#player/line/newlyUnreadable.ts';
import { lineStory, ways } from './lineStory.ts';

/** What each event of a line's story has told of servers that no script may read. */
function toldBy(streams: readonly LineStream[]) {
  const story = lineStory(streams);
  return (happens: (line: typeof story) => unknown) => {
    const before = story.line;
    happens(story);
    return newlyUnreadable(story.line, before);
  };
}

it('is the server of a stream that plays for the element alone, told once, as its sound begins', () => {
  const both = ways('timeshift', 'direct');
  const told = toldBy([both]);
  expect(
    told((line) => line.lost(1, 'unreachable')),
    'it may be away',
  ).toBeNull();
  expect(told((line) => line.flowed(2))).toBe(both.stream.url);
  expect(told((line) => line.flowed(2))).toBeNull();
});

it('is none where a script reads the stream', () => {
  expect(toldBy([ways('timeshift', 'direct')])((line) => line.flowed(1))).toBeNull();
  expect(toldBy([ways('hls', 'direct')])((line) => line.flowed(1))).toBeNull();
});

it('is none where no script has tried: the sound is of a kind that is not read', () => {
  expect(toldBy([ways('direct')])((line) => line.flowed(1))).toBeNull();
});

it('is none where the element stood in for hls.js', () => {
  const told = toldBy([ways('hls', 'direct')]);
  told((line) => line.lost(1, 'undecodable'));
  expect(told((line) => line.flowed(2))).toBeNull();
});
