import { describe, expect, it } from 'vitest';
import { CLOSED, feedOf, type Line } from '#player/line/lineState.ts';
import { settle } from '#player/line/settle.ts';
import { lineStory, ways } from './lineStory.ts';

const BOTH = [ways('timeshift'), ways('timeshift')];

/** The line as it was before anything was dialled. */
function undialled(line: Line): Line {
  return { ...line, connections: [], feedId: null };
}

it('does nothing for a line that is closed', () => {
  expect(settle(CLOSED, 5_000)).toBe(CLOSED);
});

it('dials the preferred stream where nothing is open', () => {
  const { line } = lineStory(BOTH);
  expect(settle(undialled(line), 0).connections).toMatchObject([{ index: 0, phase: 'dialling' }]);
});

it('dials nothing before a stream may be asked again, and the line stays the very same', () => {
  const story = lineStory(BOTH, { random: 0 }).lost(1, 'refused').lost(2, 'refused');
  expect(settle(story.line, 999)).toBe(story.line);
  expect(settle(story.line, 1_000).connections).toMatchObject([{ index: 0 }]);
});

it('settles in one step: what it has settled, it leaves alone', () => {
  const lines = [
    lineStory(BOTH).line,
    lineStory(BOTH).flowed(1).line,
    lineStory(BOTH).flowed(1).at(30_000).quiet(1).line,
    lineStory(BOTH).at(1_500).wake().line,
    lineStory(BOTH).lost(1, 'refused').lost(2, 'refused').line,
  ];
  for (const line of lines) {
    const settled = settle(line, 30_000);
    expect(settle(settled, 30_000)).toBe(settled);
  }
});

describe('a line with a connection that flows beside one that does not', () => {
  it('goes over to it when what was heard has fallen quiet', () => {
    const quiet = lineStory(BOTH).flowed(1).at(30_000).quiet(1).line;
    const connections = quiet.connections.map((one) =>
      one.id === 2 ? { ...one, phase: 'flowing' as const } : one,
    );
    const settled = settle({ ...quiet, connections }, 30_100);
    expect(settled.connections).toMatchObject([{ id: 2 }]);
    expect(feedOf(settled)).toMatchObject({ id: 2, phase: 'flowing' });
  });

  it('goes over to the preferred of two that flow, where neither is heard', () => {
    const { line } = lineStory(BOTH).at(1_500).wake();
    const connections = line.connections.map((one) => ({ ...one, phase: 'flowing' as const }));
    expect(feedOf(settle({ ...line, connections }, 2_000))).toMatchObject({ index: 0 });
  });
});

describe('a quiet line', () => {
  it('is dialled anew where its server may answer again, and HLS is left to dial itself', () => {
    const story = lineStory([ways('timeshift')])
      .flowed(1)
      .at(30_000)
      .quiet(1);
    expect(story.line.connections).toMatchObject([{ id: 1 }, { id: 2, index: 0 }]);
    const hls = lineStory([ways('hls')])
      .flowed(1)
      .at(30_000)
      .quiet(1);
    expect(settle(hls.line, 90_000)).toBe(hls.line);
  });
});
