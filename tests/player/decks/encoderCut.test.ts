import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Arrivals } from '#player/recording/arrivals.ts';
import type { SoundEvent } from '#player/decks/soundEvent.ts';
import { RecordingDeck } from '#player/decks/recordingDeck.ts';
import { fakeDecks } from '#tests/support/fakeDecks.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A recording in which one encoder was recorded for ten seconds, and another one since; heard from `heardSeconds`. */
function cutRecording(heardSeconds: number, rate = 1) {
  const decks = fakeDecks();
  const said: string[] = [];
  const deck = new RecordingDeck(
    { ...decks, now: Date.now, windowSeconds: 600, reserveSeconds: () => 0 },
    false,
    { onSound: (_, event: SoundEvent) => said.push(event.type), onUndecodable: () => {} },
  );
  let made = 0;
  const record = (seconds: number) => {
    const frames = Array.from({ length: seconds * 10 }, () => {
      made += 1;
      return { bytes: Uint8Array.of(made >> 8, made & 255), durationSeconds: 0.1 };
    });
    deck.intake.add(frames, 'audio/mpeg');
  };
  const first = decks.elements[0]!;
  record(10);
  first.playheadSeconds = heardSeconds;
  first.rate = rate;
  first.report({ type: 'sounding' });
  deck.beginJoin(new Arrivals(Date.now));
  record(2);
  vi.advanceTimersByTime(2_000);
  record(1);
  return { deck, decks, first, said, record };
}

describe('a cut between two encoders', () => {
  it('is gone over by a second element that begins behind it', () => {
    const { deck, decks, first } = cutRecording(9);
    const second = decks.elements[1]!;
    expect([second.isHeld, second.level]).toEqual([true, 0]);
    expect(second.playheadSeconds).toBeCloseTo(10);
    vi.advanceTimersByTime(900);
    expect(second.isHeld).toBe(false);
    second.report({ type: 'sounding' });
    vi.advanceTimersByTime(75);
    expect(second.level ** 2 + first.level ** 2).toBeCloseTo(1);
    vi.advanceTimersByTime(100);
    expect([second.level, first.isOpen]).toEqual([1, false]);
    second.playheadSeconds = 10.4;
    const inHand = deck.inHandSeconds;
    second.playheadSeconds = 10.5;
    expect(inHand - deck.inHandSeconds).toBeCloseTo(0.1);
  });

  it('is met at its moment also by sound that is played a little slower', () => {
    const second = cutRecording(9, 0.97).decks.elements[1]!;
    vi.advanceTimersByTime(835);
    expect(second.isHeld).toBe(true);
    vi.advanceTimersByTime(15);
    expect(second.isHeld).toBe(false);
  });

  it('is left alone while it is far ahead', () => {
    expect(cutRecording(4).decks.elements).toHaveLength(1);
  });

  it('is played over as it is where the second element does not come in time', () => {
    const { decks, first } = cutRecording(9);
    vi.advanceTimersByTime(3_000);
    expect([first.isOpen, first.level, decks.elements[1]!.isOpen]).toEqual([true, 1, false]);
  });

  it('is played over as it is where the browser lets no second element sound', () => {
    const { decks, first, said } = cutRecording(9);
    decks.elements[1]!.report({ type: 'blocked' });
    expect([first.isOpen, decks.elements[1]!.isOpen, said]).toEqual([true, false, ['sounding']]);
  });

  it('is forgotten when the listener pauses before it', () => {
    const { deck, decks, first } = cutRecording(9);
    deck.setHeld(true);
    vi.advanceTimersByTime(3_000);
    expect([first.isHeld, decks.open()]).toEqual([true, [first]]);
  });
});
