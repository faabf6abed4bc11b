// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { START_BEHIND_SECONDS } from '#player/decks/mediaSourceElement.ts';
import { SLOW_BELOW_SECONDS } from '#player/radio/recorder.ts';
import { openedElement, settledElement } from '#tests/support/openedElement.ts';

// Howler asks the browser what it plays as it is loaded, and jsdom plays nothing.
vi.hoisted(() => {
  HTMLMediaElement.prototype.canPlayType = () => 'maybe';
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an element begins', () => {
  it('four seconds behind the newest sound: a short trouble on the line is not heard', () => {
    const { element, lent, open } = openedElement({ recorded: 10 });
    open();
    expect(lent.seconds).toBeCloseTo(6);
    expect([element.isFollowing, element.rate, element.liveLagSeconds]).toEqual([true, 1, 4]);
  });

  it('with sound in hand at once, however long its burst, and whether or not more comes', () => {
    const { source, open } = openedElement({ recorded: 60 });
    open();
    expect(source.buffer.span).toEqual([56, 60]);
  });

  it('with all of a burst that is hardly longer: to go elsewhere first breaks an element of WebKitGTK', () => {
    const { lent, open } = openedElement({ recorded: 4.25 });
    open();
    expect(lent.seconds).toBe(0);
  });

  it('further behind than where a stream that brings too little is given up', () => {
    expect(START_BEHIND_SECONDS).toBeGreaterThan(SLOW_BELOW_SECONDS);
  });

  it('not before its MediaSource is ready for it, which says “open” a moment too early', () => {
    const { element, lent, record, source, open } = openedElement({ recorded: 10 });
    source.readyState = 'open';
    record(1);
    expect([lent.seconds, source.buffer.log]).toEqual([0, []]);
    expect(element.playheadSeconds).toBeCloseTo(11);
    open();
    expect(lent.seconds).toBeCloseTo(7);
    expect([source.duration, source.isSeekable]).toEqual([Infinity, true]);
  });

  it('with an end that nobody reaches where the browser knows of no live range', () => {
    const { source, open } = openedElement({ recorded: 10, hasLiveRange: false });
    open();
    expect(source.duration).toBeGreaterThan(3_600 * 24 * 100);
    expect(source.duration).toBeLessThan(Infinity);
  });

  it('not in the oldest part of a burst whose rest is a moment away', () => {
    const { lent, record, open } = openedElement();
    open();
    record(1);
    vi.advanceTimersByTime(30);
    record(2);
    record(9);
    expect(lent.seconds).toBeCloseTo(8);
    vi.advanceTimersByTime(100);
    expect(lent.seconds).toBeCloseTo(8);
  });

  it('with what there is, where no more of a burst comes', () => {
    const { element, record, open } = openedElement();
    open();
    record(1);
    vi.advanceTimersByTime(59);
    expect(element.playheadSeconds).toBeCloseTo(1);
    vi.advanceTimersByTime(1);
    expect([element.playheadSeconds, element.isFollowing]).toEqual([0, true]);
  });

  it('with nothing in hand while nothing has come', () => {
    const { element, open, recording } = openedElement();
    open();
    vi.advanceTimersByTime(10_000);
    expect(element.playheadSeconds).toBe(recording.endSeconds);
    expect(element.isFollowing).toBe(false);
  });
});

describe('how far behind the newest sound “live” is', () => {
  it('grows with the burst of the first three seconds, and with nothing after them', () => {
    const { element, record, open } = openedElement({ recorded: 5 });
    open();
    vi.advanceTimersByTime(1_000);
    record(8);
    expect(element.liveLagSeconds).toBeCloseTo(12);
    vi.advanceTimersByTime(2_001);
    record(8);
    expect(element.liveLagSeconds).toBeCloseTo(12);
  });

  it('does not grow while the listener is somewhere else', () => {
    const { element, record, open } = openedElement({ recorded: 20 });
    open();
    element.seek(2);
    record(5);
    expect(element.liveLagSeconds).toBe(4);
  });

  it('is taken over from the element that is replaced', () => {
    const { element } = settledElement();
    element.followLike({ isFollowing: false, liveLagSeconds: 9 });
    expect([element.isFollowing, element.liveLagSeconds]).toEqual([false, 9]);
  });
});

describe('its speed', () => {
  it('is left alone until the burst is over', () => {
    const { element, record, open, step } = openedElement({ recorded: 5, reserveSeconds: 30 });
    open();
    record(3);
    vi.advanceTimersByTime(2_900);
    step();
    expect(element.rate).toBe(1);
    vi.advanceTimersByTime(100);
    step();
    expect(element.rate).toBe(0.97);
  });

  it('brings a listener back to live whom a stall has left behind, and is even again then', () => {
    const { element, record, step } = settledElement();
    record(3);
    step();
    expect(element.rate).toBe(1.03);
    step(2.9);
    expect(element.rate).toBe(1);
  });

  it('is even for those who went back', () => {
    const { element, step, record } = settledElement();
    element.seek(20);
    record(30);
    step();
    expect(element.rate).toBe(1);
  });

  it('is even again at once after a jump', () => {
    const { element, record, step } = settledElement();
    record(3);
    step();
    element.seek(30);
    expect(element.rate).toBe(1);
  });
});

describe('a jump', () => {
  it.each([
    [1_000, 119.8],
    [120, 119.8],
    [80, 80],
    [60, 60],
    [20, 60],
    [-5, 60],
    [-Infinity, 60],
    [Infinity, 119.8],
  ])('to second %d of a recording of 60 to 120 lands on %d', (seconds, landed) => {
    const { element, lent, recording } = settledElement(120, { windowSeconds: 60 });
    expect([recording.startSeconds, recording.endSeconds]).toEqual([60, 120]);
    element.seek(seconds);
    expect(lent.seconds).toBeCloseTo(landed);
  });

  it('within what stands ready plays at once', () => {
    const { element, source } = settledElement();
    const before = source.buffer.log.length;
    element.seek(57);
    expect(source.buffer.log.slice(before)).toEqual([]);
  });

  it('to what does not stand ready brings it in from there', () => {
    const { element, source } = settledElement();
    element.seek(10);
    source.buffer.settle();
    expect(source.buffer.span[0]).toBeCloseTo(10);
    expect(source.buffer.span[1]).toBeGreaterThan(30);
  });

  it('to live means to be live again', () => {
    const { element, lent } = settledElement();
    element.seek(10);
    expect(element.isFollowing).toBe(false);
    element.seekLive();
    expect([element.isFollowing, lent.seconds]).toEqual([true, expect.closeTo(56)]);
  });
});

it('lets a playhead that is stuck go on a little further, with all that stood ready fetched anew', () => {
  const { element, lent, source } = settledElement();
  const before = source.buffer.log.length;
  element.reseat();
  source.buffer.settle();
  expect(lent.seconds).toBeCloseTo(56.2);
  expect(source.buffer.log.slice(before)[0]).toMatch(/^remove 0/);
  expect(source.buffer.span[1]).toBeCloseTo(60);
});
