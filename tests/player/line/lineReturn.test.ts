import { describe, expect, it } from 'vitest';
import { feedOf } from '#player/line/lineState.ts';
import { nextTryAtMs } from '#player/line/nextTry.ts';
import { wakeAtMs } from '#player/line/retryTimes.ts';
import { aStream } from '#tests/support/builders.ts';
import { lineStory, ways } from './lineStory.ts';

const BOTH = [ways('timeshift'), ways('timeshift')];

/** A line whose preferred stream died at 10 s, and whose backup has been heard since 10.5 s. */
function onBackup(streams = BOTH) {
  const story = lineStory(streams).at(1_000).flowed(1).at(10_000).lost(1, 'closed');
  story.lost(2, 'unreachable').at(10_500);
  return story.flowed(3);
}

describe('a preferred stream that was lost', () => {
  it('is left alone while its successor has only begun, and then dialled beside it', () => {
    const story = onBackup();
    expect(feedOf(story.line)).toMatchObject({ index: 1 });
    expect(wakeAtMs(story.line)).toBe(15_500);
    story.at(15_500).wake();
    expect(story.line.connections).toMatchObject([
      { id: 3, index: 1, phase: 'flowing' },
      { id: 4, index: 0, phase: 'dialling' },
    ]);
    expect(feedOf(story.line)).toMatchObject({ id: 3 });
  });

  it('takes over once it has flowed beside the other for two seconds', () => {
    const story = onBackup().at(15_500).wake().at(15_800).flowed(4);
    expect(feedOf(story.line)).toMatchObject({ id: 3 });
    expect(wakeAtMs(story.line)).toBe(17_800);
    story.at(17_800).wake();
    expect(story.line.connections).toMatchObject([{ id: 4, index: 0, phase: 'flowing' }]);
    expect(feedOf(story.line)).toMatchObject({ id: 4 });
  });

  it('is tried less and less often, up to a minute, and never hurts what is heard', () => {
    const story = onBackup();
    const waits: number[] = [];
    for (let i = 0; i < 8; i += 1) {
      const before = story.nowMs;
      story.at(wakeAtMs(story.line)!).wake();
      waits.push(Math.round((story.nowMs - before) / 1_000));
      story.lost(story.line.nextId - 1, 'unreachable');
      expect(feedOf(story.line)).toMatchObject({ id: 3, phase: 'flowing' });
    }
    expect(waits).toEqual([5, 9, 17, 31, 31, 31, 31, 31]);
  });

  it('is heard at once when its successor is lost while it is on trial', () => {
    const story = onBackup().at(15_500).wake().flowed(4).at(16_000).lost(3, 'closed');
    expect(feedOf(story.line)).toMatchObject({ id: 4, index: 0 });
    expect(story.line.connections).toHaveLength(1);
  });

  it('is not gone back to where only the browser’s own element can play it', () => {
    const story = onBackup([ways('direct'), ways('timeshift')]);
    expect(wakeAtMs(story.line)).toBeNull();
  });
});

describe('a stream that brings less than is played', () => {
  it('gets another one beside it, which takes over as soon as it flows', () => {
    const story = lineStory(BOTH).flowed(1).at(20_000).send({ type: 'slow', id: 1, share: 0.5 });
    expect(story.line.connections).toMatchObject([
      { id: 1, phase: 'slow' },
      { id: 2, index: 1, phase: 'dialling' },
    ]);
    expect(feedOf(story.line)).toMatchObject({ id: 1 });
    story.flowed(2);
    expect(story.line.connections).toMatchObject([{ id: 2, index: 1 }]);
  });

  it('gets the best of those that the same connection can carry, or the leanest', () => {
    const rates = (...kbps: number[]) =>
      kbps.map((bitrateKbps) => ({ ...ways('timeshift'), stream: aStream({ bitrateKbps }) }));
    const beside = (share: number, ...kbps: number[]) =>
      lineStory(rates(...kbps))
        .flowed(1)
        .at(20_000)
        .send({ type: 'slow', id: 1, share }).line.connections[1]?.index;
    expect(beside(0.6, 128, 128, 32, 64, 96)).toBe(3);
    expect(beside(0.1, 128, 96, 32)).toBe(2);
    expect(beside(0.5, 128, 128, 192)).toBe(1);
  });

  it('is not left for one that needs a wider line, so soon after that was too slow', () => {
    const rates = [128, 48].map((bitrateKbps) => ({
      ...ways('timeshift'),
      stream: aStream({ bitrateKbps }),
    }));
    const story = lineStory(rates).flowed(1).at(20_000).send({ type: 'slow', id: 1, share: 0.2 });
    story.flowed(2).at(24_000).send({ type: 'slow', id: 2, share: 0.5 });
    expect(story.line.connections).toMatchObject([{ id: 2, phase: 'slow' }]);
    expect(wakeAtMs(story.line)).toBe(40_000);
    story.at(40_000).wake();
    expect(story.line.connections).toMatchObject([{ id: 2 }, { id: 3, index: 0 }]);
  });

  it('fails its trial, and what is heard stays', () => {
    const story = onBackup().at(15_500).wake().flowed(4).at(17_000);
    story.send({ type: 'slow', id: 4, share: 0.5 });
    expect(story.line.connections).toMatchObject([{ id: 3, phase: 'flowing' }]);
    expect(wakeAtMs(story.line)).toBe(37_000);
  });

  it('is left alone for a while once another has taken over: each try takes from what is heard', () => {
    const story = lineStory(BOTH).flowed(1).at(20_000).send({ type: 'slow', id: 1, share: 0.5 });
    story.at(20_500).flowed(2);
    expect(wakeAtMs(story.line)).toBe(40_500);
    story.at(40_500).wake();
    expect(story.line.connections).toMatchObject([{ id: 2 }, { id: 3, index: 0 }]);
  });

  it('is waited for while it is dialled beside another slow one', () => {
    const story = lineStory(BOTH).flowed(1).at(20_000).send({ type: 'slow', id: 1, share: 0.5 });
    expect(story.unmoved({ type: 'slow', id: 2, share: 0.4 })).toBe(true);
  });

  it('is kept, and not dialled again, where there is no other', () => {
    const story = lineStory([ways('timeshift')])
      .flowed(1)
      .at(20_000)
      .send({ type: 'slow', id: 1, share: 0.5 });
    expect(story.line.connections).toMatchObject([{ id: 1, phase: 'slow' }]);
    expect(wakeAtMs(story.line)).toBeNull();
    expect(story.unmoved({ type: 'flowed', id: 1 })).toBe(true);
  });

  it('is kept while the other does not answer, which is tried again', () => {
    const story = lineStory(BOTH).flowed(1).at(20_000).send({ type: 'slow', id: 1, share: 0.5 });
    story.lost(2, 'unreachable');
    expect(feedOf(story.line)).toMatchObject({ id: 1, phase: 'slow' });
    story.at(wakeAtMs(story.line)!).wake();
    expect(story.line.connections).toMatchObject([{ id: 1 }, { id: 3, index: 1 }]);
  });
});

describe('a stream that takes all that the connection carries', () => {
  it('has nothing tried beside it until there is room again', () => {
    const story = onBackup().at(14_000).send({ type: 'strained', id: 3 });
    expect(wakeAtMs(story.line)).toBe(19_000);
    story.at(18_000).send({ type: 'strained', id: 3 }).at(22_999).wake();
    expect(story.line.connections).toHaveLength(1);
    story.at(23_000).wake();
    expect(story.line.connections).toMatchObject([{ id: 3 }, { index: 0, phase: 'dialling' }]);
  });

  it('has nothing to wait for where it is the preferred one', () => {
    const story = lineStory(BOTH).flowed(1).at(20_000);
    expect(story.unmoved({ type: 'strained', id: 1 })).toBe(true);
  });
});

describe('HLS that falls quiet', () => {
  it('goes on trying by itself, while another stream is dialled beside it', () => {
    const story = lineStory([ways('hls'), ways('timeshift')])
      .flowed(1)
      .at(20_000)
      .quiet(1);
    expect(story.line.connections).toMatchObject([
      { id: 1, index: 0, phase: 'quiet' },
      { id: 2, index: 1, phase: 'dialling' },
    ]);
    story.flowed(1);
    expect(story.line.connections).toMatchObject([{ id: 1, phase: 'flowing' }]);
  });

  it('keeps its place when it has fallen quiet and its sound runs out', () => {
    const story = lineStory([ways('hls')])
      .flowed(1)
      .at(20_000)
      .quiet(1);
    expect(story.unmoved({ type: 'doubted' })).toBe(true);
  });

  it('has no next try to tell of where it is alone', () => {
    const story = lineStory([ways('hls')])
      .flowed(1)
      .at(20_000)
      .quiet(1);
    expect([nextTryAtMs(story.line), wakeAtMs(story.line)]).toEqual([null, null]);
  });
});
