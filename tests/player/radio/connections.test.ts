import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LineEvent } from '#player/line/line.ts';
import { CLOSED, type Connection, type Line, type Way } from '#player/line/lineState.ts';
import { Connections } from '#player/radio/connections.ts';
import { HandOver } from '#player/radio/handOver.ts';
import { aStream } from '#tests/support/builders.ts';
import { fakeChannel } from '#tests/support/fakeChannel.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A channel of several streams, each played in one way, whose line is what the test says. */
function aChannel(...ways: readonly Way[]) {
  const channel = fakeChannel((deck) => {
    handOver.forget(deck);
    connections.forget(deck);
  });
  const { decks } = channel;
  const told: LineEvent[] = [];
  const handOver = new HandOver(decks);
  const connections = new Connections(channel.deps, (event) => told.push(event), {
    decks,
    handOver,
  });
  const streams = ways.map((way, index) => ({
    stream: aStream({ url: `https://radio.example/${index + 1}` }),
    ways: [way],
  }));
  let line: Line = CLOSED;
  const follow = (after: Line) => {
    const before = line;
    line = after;
    connections.follow(before, after);
  };
  /** The line has one connection for each of these streams, which have the ids from 1 on. */
  const has = (
    phases: Readonly<Record<number, Connection['phase']>>,
    feedId: number | null = null,
  ) =>
    follow({
      ...CLOSED,
      streams,
      feedId,
      connections: Object.entries(phases).map(([key, phase]): Connection => {
        const id = Number(key);
        return { id, index: id - 1, way: ways[id - 1]!, phase, sinceMs: 0 };
      }),
    });
  return { ...channel, connections, told, has, shut: () => follow(CLOSED) };
}

/** The first stream is of HLS, and is heard. */
function heardHls(...others: readonly Way[]) {
  const all = aChannel('hls', ...others);
  all.has({ 1: 'dialling' });
  all.has({ 1: 'flowing' }, 1);
  const hls = all.fakes.hls[0]!;
  hls.report({ type: 'sounding' });
  return { ...all, hls };
}

/** The first stream is recorded, thirty seconds of it, and is heard. */
function recorded(...others: readonly Way[]) {
  const all = aChannel('timeshift', ...others);
  all.has({ 1: 'dialling' });
  all.has({ 1: 'flowing' }, 1);
  all.sources.newest().flow(300);
  const element = all.fakes.elements[0]!;
  element.report({ type: 'sounding' });
  return { ...all, element };
}

describe('a connection', () => {
  it('is opened once, whatever becomes of it, and closed once', () => {
    const { has, shut, sources, fakes } = aChannel('timeshift', 'hls');
    has({ 1: 'dialling' });
    has({ 1: 'dialling', 2: 'dialling' });
    has({ 1: 'flowing', 2: 'dialling' }, 1);
    has({ 1: 'quiet', 2: 'dialling' }, 1);
    expect([sources.dialled().length, fakes.hls.length]).toEqual([1, 1]);
    shut();
    expect([sources.open(), fakes.hls[0]!.isOpen]).toEqual([[], false]);
  });

  it('is closed without the others', () => {
    const { has, sources } = aChannel('timeshift', 'timeshift');
    has({ 1: 'dialling', 2: 'dialling' });
    has({ 2: 'flowing' }, 2);
    expect(sources.open()).toEqual([sources.newest()]);
  });

  it.each(['timeshift', 'hls', 'direct'] as const)(
    'by %s opens a deck at once, inside the press, where it is the first',
    (way) => {
      const { has, fakes, decks } = aChannel(way);
      has({ 1: 'dialling' });
      expect(fakes.open()).toHaveLength(1);
      expect(decks.deck).toMatchObject({ kind: way === 'timeshift' ? 'recording' : way });
    },
  );

  it('of sound that is recorded needs no deck of its own beside the first', () => {
    const { has, fakes } = aChannel('timeshift', 'timeshift');
    has({ 1: 'dialling', 2: 'dialling' });
    has({ 2: 'flowing' }, 2);
    expect(fakes.elements).toHaveLength(1);
  });

  it('tells the line, by its id, what becomes of it', () => {
    const { has, told, sources, fakes } = aChannel('timeshift', 'hls');
    has({ 1: 'dialling', 2: 'dialling' });
    sources.newest().report({ type: 'quiet' });
    fakes.hls[0]!.report({ type: 'flowed' });
    expect(told).toEqual([
      { type: 'quiet', id: 1 },
      { type: 'flowed', id: 2 },
    ]);
  });
});

describe('a stream of HLS that the line lets go', () => {
  it('is heard on while it has sound', () => {
    const { has, hls } = heardHls();
    has({});
    expect(hls.isOpen).toBe(true);
  });

  it('is kept where the listener has paused on it', () => {
    const { has, decks, hls } = heardHls();
    decks.hold(true);
    has({});
    expect(hls.isOpen).toBe(true);
  });

  it('is closed where it makes no sound, and nothing follows it', () => {
    const { has, hls } = heardHls();
    hls.report({ type: 'silent' });
    has({});
    expect(hls.isOpen).toBe(false);
  });

  it('is closed with the whole line, whatever it has', () => {
    const { shut, hls } = heardHls();
    shut();
    expect(hls.isOpen).toBe(false);
  });

  it('is closed where it is not what is heard', () => {
    const { has, fakes, hls } = heardHls('hls');
    has({ 1: 'flowing', 2: 'dialling' }, 1);
    has({ 1: 'flowing' }, 1);
    expect([hls.isOpen, fakes.hls[1]!.isOpen]).toEqual([true, false]);
  });
});

describe('the browser’s own element', () => {
  function heardDirect(...others: readonly Way[]) {
    const all = aChannel('direct', ...others);
    all.has({ 1: 'dialling' });
    all.fakes.direct[0]!.report({ type: 'sounding' });
    all.has({ 1: 'flowing' }, 1);
    return { ...all, direct: all.fakes.direct[0]! };
  }

  it('is heard until what feeds now has taken over', () => {
    const { has, direct, sources, fakes } = heardDirect('timeshift');
    has({ 1: 'flowing', 2: 'dialling' }, 1);
    has({ 2: 'flowing' }, 2);
    sources.newest().flow(40);
    expect(direct.isOpen).toBe(true);
    fakes.elements[0]!.report({ type: 'sounding' });
    vi.advanceTimersByTime(165);
    expect([direct.isOpen, fakes.elements[0]!.level]).toEqual([false, 1]);
  });

  it('is closed at once where nothing feeds after it: it has nothing in hand', () => {
    const { has, direct } = heardDirect();
    has({});
    expect(direct.isOpen).toBe(false);
  });

  it('is held with the channel, also where it is only dialled', () => {
    const { connections, decks, has, fakes } = heardDirect('direct');
    has({ 1: 'quiet', 2: 'dialling' }, 1);
    for (const isHeld of [true, false]) {
      decks.hold(isHeld);
      connections.hold(isHeld);
      expect(fakes.direct.map((deck) => deck.isHeld)).toEqual([isHeld, isHeld]);
    }
  });
});

describe('a stream of HLS that is dialled beside a slow one', () => {
  it('knows until when that has sound, so that the two can share a narrow line', () => {
    const { has, hls, fakes } = heardHls('hls');
    hls.inHandUntilMs = 107_000;
    has({ 1: 'slow', 2: 'dialling' }, 1);
    expect(fakes.hls[1]!.start.untilMs).toBe(107_000);
  });

  it.each([
    ['is well', 'flowing', false],
    ['is paused on', 'slow', true],
  ] as const)('need not know it where the first %s', (_, phase, isPaused) => {
    const { has, hls, decks, fakes } = heardHls('hls');
    hls.inHandUntilMs = 107_000;
    decks.hold(isPaused);
    has({ 1: phase, 2: 'dialling' }, 1);
    expect(fakes.hls[1]!.start.untilMs).toBeNull();
  });
});

describe('an element that is fed and makes no sound', () => {
  it('is replaced', () => {
    const { connections, element, fakes } = recorded();
    connections.renew();
    expect([element.isOpen, fakes.open()]).toEqual([false, [fakes.elements[1]]]);
  });

  it('is not to blame while nothing comes', () => {
    const { connections, has, element } = recorded();
    has({ 1: 'quiet' }, 1);
    connections.renew();
    expect(element.isOpen).toBe(true);
  });

  it('is left alone where it is not what is heard', () => {
    const { connections, has, sources, fakes } = heardHls('timeshift');
    has({ 1: 'quiet', 2: 'dialling' }, 1);
    has({ 2: 'flowing' }, 2);
    sources.newest().flow(40);
    connections.renew();
    expect(fakes.elements.map(({ isOpen }) => isOpen)).toEqual([true]);
  });
});

it('goes on recording where a source feeds again while the recording fades away', () => {
  const { has, element, fakes, sources } = recorded('hls', 'timeshift');
  has({ 2: 'flowing' }, 2);
  element.playheadSeconds = 29.5;
  vi.advanceTimersByTime(1_000);
  fakes.hls[0]!.report({ type: 'sounding' });
  vi.advanceTimersByTime(75);
  has({ 3: 'flowing' }, 3);
  sources.newest().flow(40);
  vi.advanceTimersByTime(1_000);
  expect([element.isOpen, element.level, fakes.hls[0]!.isOpen]).toEqual([true, 1, false]);
  expect(element.recording.endSeconds).toBeGreaterThan(30);
});
