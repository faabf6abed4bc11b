import { expect, it } from 'vitest';
import { STEP_SECONDS, stepBy } from '#player/radio/stepBy.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');

function heardAtNoon() {
  const { player, seeks, place } = fakePlayer();
  place.timeline = {
    startMs: NOON - 600_000,
    heardMs: NOON,
    edgeMs: NOON + 60_000,
    inHandSeconds: 60,
    behindSeconds: 60,
    isLive: false,
  };
  return { player, seeks };
}

it.each([
  ['back', -STEP_SECONDS, NOON - 15_000],
  ['forward', STEP_SECONDS, NOON + 15_000],
  ['by a part of a second', 0.5, NOON + 500],
])('goes %s from the moment that is heard', (_, seconds, expected) => {
  const { player, seeks } = heardAtNoon();
  stepBy(player, seconds);
  expect(seeks).toEqual([expected]);
});

it('goes nowhere on a stream in which nobody can move', () => {
  const { player, seeks } = fakePlayer();
  stepBy(player, -STEP_SECONDS);
  expect(seeks).toEqual([]);
});

it('goes nowhere while nothing is heard', () => {
  const { player, seeks } = heardAtNoon();
  stepBy({ ...player, heard: () => null }, -STEP_SECONDS);
  expect(seeks).toEqual([]);
});
