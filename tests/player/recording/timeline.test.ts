import { expect, it } from 'vitest';
import { Arrivals } from '#player/recording/arrivals.ts';
import { Recording } from '#player/recording/recording.ts';
import { timelineOf } from '#player/recording/timeline.ts';
import { fakeDecks } from '#tests/support/fakeDecks.ts';

const NOON_MS = Date.parse('2026-03-01T12:00:00Z');

/** A minute of sound up to noon, and a deck on it. */
function aMinute() {
  const recording = new Recording(600, () => NOON_MS);
  const frame = (i: number) => ({ bytes: Uint8Array.of(i >> 8, i & 255), durationSeconds: 0.1 });
  recording.intake.add(
    Array.from({ length: 600 }, (_, i) => frame(i)),
    'audio/mpeg',
  );
  const decks = fakeDecks();
  decks.openRecordingElement(recording, { isHeld: false, reserveSeconds: () => 0 }, () => {});
  return { recording, deck: decks.elements[0]! };
}

it('tells where the listener is on the clock of the world', () => {
  const { recording, deck } = aMinute();
  deck.playheadSeconds = 20;
  const timeline = timelineOf(recording, deck)!;
  expect(timeline.edgeMs).toBeCloseTo(NOON_MS, -1);
  expect(timeline.heardMs).toBeCloseTo(NOON_MS - 40_000, -1);
  expect(timeline.startMs).toBeCloseTo(NOON_MS - 60_000, -1);
  expect(timeline.isLive).toBe(false);
});

it('calls it live as near to the edge as the stream allows', () => {
  const { recording, deck } = aMinute();
  deck.liveLagSeconds = 8;
  deck.playheadSeconds = 52;
  expect(timelineOf(recording, deck)?.isLive).toBe(true);
  deck.playheadSeconds = 49;
  expect(timelineOf(recording, deck)?.isLive).toBe(false);
});

it('is nowhere before anything is recorded', () => {
  const { deck } = aMinute();
  expect(timelineOf(new Recording(600, () => NOON_MS), deck)).toBeNull();
});

/** Five seconds of a minute are not heard yet when the line is cut for so long. */
function cutOff(seconds: number) {
  const clock = { nowMs: NOON_MS };
  const recording = new Recording(600, () => clock.nowMs);
  const frames = (count: number, from: number) =>
    Array.from({ length: count }, (_, i) => ({
      bytes: Uint8Array.of((from + i) >> 8, (from + i) & 255),
      durationSeconds: 0.1,
    }));
  recording.intake.add(frames(600, 0), 'audio/mpeg');
  const decks = fakeDecks();
  decks.openRecordingElement(recording, { isHeld: false, reserveSeconds: () => 0 }, () => {});
  const deck = decks.elements[0]!;
  deck.playheadSeconds = 55;
  clock.nowMs += seconds * 1_000;
  return { clock, recording, deck, frames };
}

it('lets live go on while nothing comes: nobody comes nearer to it by using up what is in hand', () => {
  const { recording, deck } = cutOff(20);
  const timeline = timelineOf(recording, deck)!;
  expect(timeline.inHandSeconds).toBeCloseTo(5);
  expect(timeline.behindSeconds).toBeCloseTo(25, 0);
  expect(timeline.isLive).toBe(false);
});

it('counts as in hand what is recorded, not what was missed while nothing came', () => {
  const { clock, recording, deck, frames } = cutOff(20);
  const arrivals = new Arrivals(() => clock.nowMs);
  arrivals.add(frames(40, 5_000), 'audio/mpeg');
  clock.nowMs += 1_000;
  recording.intake.beginJoin(arrivals);
  const timeline = timelineOf(recording, deck)!;
  expect(timeline.behindSeconds).toBeGreaterThan(24);
  expect(timeline.inHandSeconds).toBeCloseTo(9, 0);
});
