import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Fault } from '#player/line/fault.ts';
import type { Way } from '#player/line/lineState.ts';
import { isOn } from '#player/radio/playback.ts';
import { Tuner } from '#player/radio/tuner.ts';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { fakeChannel } from '#tests/support/fakeChannel.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const WAYS: readonly Way[] = ['timeshift', 'hls', 'direct'];
const anyWays = fc.array(fc.subarray([...WAYS], { minLength: 1 }), { minLength: 1, maxLength: 3 });

/** @param ways Of each stream, best first. */
function aTuner(ways: readonly (readonly Way[])[]) {
  const channel = fakeChannel();
  const [first, ...rest] = ways.map((_, index) =>
    aStream({ url: `https://radio.example/${index}` }),
  );
  const tuning = aTuning({ streams: [first!, ...rest] });
  const waysToPlay = ({ url }: { url: string }) => ways[Number(url.at(-1))]!;
  const seen = { lies: 0, playback: {}, line: {} };
  const onChange = ({ playback, line }: Tuner) => {
    const isSame = playback === seen.playback && line === seen.line;
    const isLeftOpen = !isOn(playback) && channel.fakes.open().length > 0;
    if (isSame || isLeftOpen) seen.lies += 1;
    Object.assign(seen, { playback, line });
  };
  const tuner = new Tuner({ ...channel.deps, random: () => 0.5, waysToPlay }, tuning, onChange);
  return { ...channel, tuner, tuning, seen };
}

type Told = ReturnType<typeof aTuner>;

const listener = fc.constantFrom('pause', 'resume', 'stop').map(
  (type) =>
    ({ tuner }: Told) =>
      tuner.send({ type }),
);
const play = fc.constant(({ tuner, tuning }: Told) => tuner.send({ type: 'play', tuning }));
const nudge = fc.constant(({ tuner }: Told) => tuner.nudge());
const wait = fc.integer({ min: 20, max: 4_000 }).map((ms) => () => void vi.advanceTimersByTime(ms));
const anyFault = fc.constantFrom<Fault>(
  'closed',
  'not-found',
  'unreachable',
  'web-page',
  'undecodable',
);
const source = fc
  .tuple(fc.constantFrom('flow', 'flow', 'quiet', 'lost'), anyFault, fc.nat(1))
  .map(([act, fault, pick]) => ({ sources }: Told) => {
    const one = sources.open().at(-1 - pick);
    if (act === 'flow') one?.flow(40);
    else one?.report(act === 'quiet' ? { type: 'quiet' } : { type: 'lost', fault });
  });
const sound = fc
  .tuple(
    fc.constantFrom('sounding', 'sounding', 'sounding', 'silent', 'blocked', 'interrupted', 'lost'),
    anyFault,
    fc.nat(2),
  )
  .map(([type, fault, pick]) => ({ fakes }: Told) => {
    fakes
      .open()
      .at(-1 - pick)
      ?.report(type === 'lost' ? { type, fault } : { type });
  });
const hls = fc
  .tuple(fc.constantFrom('flowed', 'quiet', 'strained', 'slow'), fc.nat(1))
  .map(([type, pick]) => ({ fakes }: Told) => {
    const deck = fakes.hls.filter(({ isOpen }) => isOpen).at(-1 - pick);
    deck?.report(type === 'slow' ? { type, share: 0.5 } : { type });
  });
const anyStep = fc.oneof(
  listener,
  play,
  play,
  nudge,
  wait,
  wait,
  source,
  source,
  sound,
  sound,
  hls,
);

it('is never off with something open, tells nothing twice, uses nothing that is closed, and leaves nothing', () => {
  const steps = fc.array(anyStep, { maxLength: 60, size: 'max' });
  const holds = fc.property(anyWays, steps, (ways, story) => {
    const all = aTuner(ways);
    for (const step of [
      ({ tuner, tuning }: Told) => tuner.send({ type: 'play', tuning }),
      ...story,
    ]) {
      step(all);
      const audible = all.fakes.open().filter(({ level, isHeld }) => level > 0 && !isHeld);
      const isAtRest = all.tuner.playback.status === 'paused' || !isOn(all.tuner.playback);
      expect(isAtRest ? audible : []).toEqual([]);
      expect(all.sources.open().length).toBeLessThanOrEqual(2);
    }
    all.tuner.close();
    expect([all.seen.lies, all.fakes.open(), all.sources.open()]).toEqual([0, [], []]);
    expect(vi.getTimerCount()).toBe(0);
  });
  fc.assert(holds, { numRuns: 400 });
});
