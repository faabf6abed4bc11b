import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Frame } from '#audio/frame.ts';
import type { SupplyEvent } from '#player/line/supplyEvent.ts';
import { Recorder } from '#player/radio/recorder.ts';
import { aStream } from '#tests/support/builders.ts';
import { fakeChannel } from '#tests/support/fakeChannel.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A recorder on a line that is fed by whichever connection brings something first. */
function aRecorder() {
  const channel = fakeChannel((deck) => recorder.forget(deck));
  const feed: { id: number | null } = { id: null };
  const told: (SupplyEvent & { id: number })[] = [];
  const goOver = (id: number) => {
    feed.id = id;
    return recorder.feedFrom(id);
  };
  const recorder = new Recorder(channel.deps, channel.decks, {
    feedId: () => feed.id,
    onSupply: (id, event) => {
      told.push({ ...event, id });
      if (event.type === 'flowed' && feed.id === null) goOver(id);
    },
  });
  const connect = (id: number) => {
    recorder.connect(id, aStream());
    return channel.sources.newest();
  };
  return { ...channel, recorder, feed, told, goOver, connect };
}

/** One connection feeds: so many tenths of a second have come of it. */
function fed(tenths: number) {
  const all = aRecorder();
  const source = all.connect(1);
  source.flow(tenths);
  return { ...all, source, element: all.fakes.elements[0]! };
}

describe('what a source brings', () => {
  it('is recorded from its first frame on where it feeds', () => {
    const { source, element, told } = fed(10);
    expect(told).toEqual([{ type: 'flowed', id: 1 }]);
    source.flow(10);
    expect(element.recording.endSeconds).toBeCloseTo(2);
  });

  it('is kept while another one feeds, and is there when its turn comes', () => {
    const { connect, goOver, joined, element } = fed(10);
    connect(2).flow(30);
    expect(element.recording.endSeconds).toBeCloseTo(1);
    goOver(2);
    expect(joined[1]!.seconds).toBeCloseTo(3);
  });

  it('can be a title that comes before the sound it belongs to', () => {
    const { connect, recorder } = aRecorder();
    const source = connect(1);
    source.report({ type: 'title', title: 'Ella Fitzgerald - Misty' });
    source.flow(10);
    expect(recorder.deck!.title).toBe('Ella Fitzgerald - Misty');
  });

  it('can be a title that is not heard: of a source that does not feed', () => {
    const { connect, recorder, source, element } = fed(10);
    source.report({ type: 'title', title: 'Ours' });
    const other = connect(2);
    other.flow(10);
    other.report({ type: 'title', title: 'Theirs' });
    source.flow(10);
    element.playheadSeconds = 1.5;
    expect(recorder.deck!.title).toBe('Ours');
  });

  it('is nothing to us any more once it is disconnected', () => {
    const { recorder, source, element } = fed(10);
    recorder.disconnect(1);
    recorder.disconnect(1);
    source.flow(20);
    source.report({ type: 'title', title: 'Late' });
    expect(source.isOpen).toBe(false);
    expect(element.recording.endSeconds).toBeCloseTo(1);
  });

  it('is told of to the line where it is a quiet or a lost connection', () => {
    const { source, told } = fed(10);
    source.report({ type: 'quiet' });
    source.report({ type: 'lost', fault: 'closed' });
    expect(told.slice(1)).toEqual([
      { type: 'quiet', id: 1 },
      { type: 'lost', fault: 'closed', id: 1 },
    ]);
  });
});

describe('a source that brings half of what is played', () => {
  const halfSpeed = (source: { flow: (count: number) => void }) => {
    for (let i = 0; i < 10; i += 1) {
      vi.advanceTimersByTime(200);
      source.flow(1);
    }
  };
  const slowOnes = (told: readonly (SupplyEvent & { id: number })[]) =>
    told.filter(({ type }) => type === 'slow').map(({ id }) => id);

  it('is found out while little is in hand', () => {
    const { source, told } = fed(1);
    halfSpeed(source);
    const slow = told.find((one) => one.type === 'slow');
    expect(slow).toMatchObject({ id: 1 });
    expect(slow?.type === 'slow' && slow.share).toBeCloseTo(0.5);
  });

  it('is left alone while there is enough, until that is used up', () => {
    const { source, told, element } = fed(300);
    element.playheadSeconds = 20;
    halfSpeed(source);
    vi.advanceTimersByTime(2_000);
    halfSpeed(source);
    expect(slowOnes(told)).toEqual([]);
    element.playheadSeconds = 30;
    halfSpeed(source);
    expect(slowOnes(told)).toContain(1);
  });

  it('is found out at once where it is on trial beside one that feeds well', () => {
    const { connect, told } = fed(300);
    halfSpeed(connect(2));
    expect(new Set(slowOnes(told))).toEqual(new Set([2]));
  });
});

it('remembers how much a server gives at once, so that the next dial knows how old its first sound is', () => {
  const { connect, goOver, joined } = aRecorder();
  const tenths = (count: number): Frame[] =>
    Array.from({ length: count }, () => ({ bytes: new Uint8Array(1_600), durationSeconds: 0.1 }));
  const bring = (source: ReturnType<typeof connect>, count: number) =>
    source.report({ type: 'frames', frames: tenths(count), mime: 'audio/mpeg' });
  bring(connect(1), 30);
  // The second time its three seconds trickle in over a line that is hardly faster than they play.
  const second = connect(2);
  const firstAtMs = Date.now();
  for (let i = 0; i < 14; i += 1) {
    bring(second, 2);
    vi.advanceTimersByTime(100);
  }
  goOver(2);
  expect((firstAtMs - joined[1]!.originMs) / 1_000).toBeCloseTo(3);
});

describe('the deck of the recording', () => {
  it('is one for all sources, until it is closed', () => {
    const { recorder, connect, goOver, decks } = fed(10);
    const { deck } = recorder;
    connect(2);
    expect(goOver(2)).toBe(deck);
    decks.drop(deck!);
    expect(recorder.deck).toBeNull();
    expect(goOver(2)).not.toBe(deck);
  });

  it.each([
    ['begins at once where nothing is heard', false, false, false],
    ['waits for its turn where another deck sounds', false, true, true],
    ['waits where the channel is paused', true, false, true],
  ])('%s', (_, isPaused, isSounding, isHeld) => {
    const { decks, deps, recorder, fakes } = aRecorder();
    const other = decks.own(deps.openDirectDeck(aStream(), () => {}));
    if (isSounding) {
      decks.put(other);
      decks.hear(other, { type: 'sounding' });
    }
    decks.hold(isPaused);
    recorder.openDeck();
    expect(fakes.elements[0]!.isHeld).toBe(isHeld);
  });

  it('says what it sounds like where it is the one that is heard', () => {
    const { recorder, decks, element, sound } = fed(10);
    element.report({ type: 'sounding' });
    expect(sound).toEqual([]);
    decks.put(recorder.deck!);
    element.report({ type: 'sounding' });
    expect(sound).toEqual(['sounding']);
  });
});

describe('sound that breaks one element after the other', () => {
  const breakTwice = ({ fakes }: ReturnType<typeof aRecorder>) => {
    for (let i = 0; i < 2; i += 1)
      fakes.elements.at(-1)!.report({ type: 'lost', fault: 'undecodable' });
  };

  it('is the fault of the source that feeds', () => {
    const all = fed(10);
    breakTwice(all);
    expect(all.told.at(-1)).toEqual({ type: 'lost', fault: 'undecodable', id: 1 });
  });

  it('is nobody’s where nothing feeds any more', () => {
    const all = fed(10);
    all.feed.id = null;
    breakTwice(all);
    expect(all.told.filter(({ type }) => type === 'lost')).toEqual([]);
  });

  it('is not the fault of a stream that is to follow the recording by its own deck', () => {
    const all = fed(10);
    all.recorder.disconnect(1);
    all.feed.id = 2;
    breakTwice(all);
    expect(all.told.filter(({ type }) => type === 'lost')).toEqual([]);
  });
});
