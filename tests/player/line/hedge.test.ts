import { describe, expect, it } from 'vitest';
import { HEDGE_FIRST_DIAL_MS, HEDGE_REDIAL_MS, hedgeTimes } from '#player/line/hedge.ts';
import { CLOSED } from '#player/line/lineState.ts';
import { QUIET_AFTER_MS } from '#player/line/supplyEvent.ts';
import { lineStory, ways } from './lineStory.ts';

const BOTH = [ways('timeshift'), ways('timeshift')];
const hedged = (streams = BOTH) => lineStory(streams).at(1_000).flowed(1).at(60_000);

it('asks another stream sooner once a listener has something to lose', () => {
  expect(HEDGE_REDIAL_MS).toBeLessThan(HEDGE_FIRST_DIAL_MS);
  // A stream that has fallen silent has cost as much already, before anything is dialled.
  expect(HEDGE_FIRST_DIAL_MS).toBeLessThanOrEqual(QUIET_AFTER_MS);
});

describe('a dial that is not answered', () => {
  it('gets another beside it after 1.5 s when it is the first of the visit', () => {
    expect(hedgeTimes(lineStory(BOTH).line)).toEqual([1_500]);
  });

  it('gets another beside it after 0.4 s when sound has broken off', () => {
    expect(hedgeTimes(hedged().lost(1, 'closed').line)).toEqual([60_400]);
    expect(hedgeTimes(hedged().quiet(1).line)).toEqual([60_400]);
  });

  it('waits for the other until that may be asked again', () => {
    const story = lineStory(BOTH, { random: 0 }).lost(1, 'refused').lost(2, 'web-page');
    story.at(1_000).wake();
    // The other answered with a page: it is left alone for half a minute.
    expect(hedgeTimes(story.line)).toEqual([30_000]);
  });
});

describe('no second stream is asked', () => {
  it('where there is none', () => {
    expect(hedgeTimes(lineStory([ways('timeshift')]).line)).toEqual([]);
    expect(hedgeTimes(CLOSED)).toEqual([]);
  });

  it('where the other can only be played by the browser’s own element, or not at all', () => {
    expect(hedgeTimes(lineStory([ways('timeshift'), ways('direct'), ways()]).line)).toEqual([]);
  });

  it('beside an element of the browser’s own, which starts slowly anyway', () => {
    expect(hedgeTimes(lineStory([ways('direct'), ways('timeshift')]).line)).toEqual([]);
  });

  it('while two are being dialled already', () => {
    expect(hedgeTimes(lineStory(BOTH).at(1_500).wake().line)).toEqual([]);
  });

  it('while what is heard flows, well or poorly', () => {
    const onBackup = hedged().lost(1, 'closed').at(60_400).wake().flowed(3).at(66_000).wake();
    expect(onBackup.line.connections).toMatchObject([{ phase: 'flowing' }, { phase: 'dialling' }]);
    expect(hedgeTimes(onBackup.line)).toEqual([]);
    const slow = hedged().send({ type: 'slow', id: 1, share: 0.5 });
    expect(hedgeTimes(slow.line)).toEqual([]);
  });
});
