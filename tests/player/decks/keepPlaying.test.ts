// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPlaying } from '#player/decks/keepPlaying.ts';
import { fakeElement } from '#tests/support/fakeElement.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function kept({ isHeld = false, refusal = null as DOMException | null } = {}) {
  const { node, playhead } = fakeElement();
  playhead.refusal = refusal;
  const said: string[] = [];
  const keeper = keepPlaying(node, isHeld, (event) => said.push(event.type));
  /** Lets time pass, with the playhead moving at so many seconds a second. */
  const pass = (ms: number, pace = 1) => {
    for (let at = 0; at < ms; at += 50) {
      playhead.seconds += node.paused ? 0 : 0.05 * pace;
      vi.advanceTimersByTime(50);
    }
  };
  return { node, playhead, keeper, said, pass };
}

function sounding() {
  const all = kept();
  all.pass(500);
  expect(all.said.splice(0)).toEqual(['sounding']);
  return all;
}

it('tells of sound only when the playhead moves', () => {
  const { node, said, pass } = kept();
  node.dispatchEvent(new Event('playing'));
  pass(1_000, 0);
  expect(said).toEqual([]);
  pass(500);
  expect(said).toEqual(['sounding']);
});

it('tells of silence when the playhead stands still, although nothing says so', () => {
  const { said, pass } = sounding();
  pass(1_000, 0);
  expect(said).toEqual(['silent']);
  pass(500);
  expect(said).toEqual(['silent', 'sounding']);
});

it('tells of silence sooner where the element says that it waits', () => {
  const { node, said, pass } = sounding();
  node.dispatchEvent(new Event('waiting'));
  pass(150, 0);
  expect(said).toEqual(['silent']);
});

it('waits, where it is held from the start, until it is let go', () => {
  const { node, keeper, said, pass } = kept({ isHeld: true });
  pass(500);
  expect([node.paused, said]).toEqual([true, []]);
  keeper.setHeld(false);
  pass(500);
  expect(said).toEqual(['sounding']);
});

it('asks for a tap when the browser does not let it play', async () => {
  const { said } = kept({ refusal: new DOMException('Play was not allowed', 'NotAllowedError') });
  await vi.advanceTimersByTimeAsync(0);
  expect(said).toEqual(['blocked']);
});

it('does not take the end of a load for a refusal', async () => {
  const { said } = kept({ refusal: new DOMException('The load was interrupted', 'AbortError') });
  await vi.advanceTimersByTimeAsync(0);
  expect(said).toEqual([]);
});

describe('a pause', () => {
  it('that was asked for is no interruption, and no silence', () => {
    const { keeper, said, pass } = sounding();
    keeper.setHeld(true);
    pass(5_000);
    expect(said).toEqual([]);
  });

  it('that nobody asked for is an interruption', () => {
    const { node, said } = sounding();
    node.pause();
    expect(said).toEqual(['interrupted']);
  });

  it('that is told late, when the sound goes on already, is none', () => {
    const { node, said } = sounding();
    node.dispatchEvent(new Event('pause'));
    expect(said).toEqual([]);
  });

  it.each([40, 100, 200, 1_000])('of %i ms ends with sound', (ms) => {
    const { keeper, said, pass } = sounding();
    keeper.setHeld(true);
    pass(ms);
    keeper.setHeld(false);
    pass(500);
    expect(said).toEqual(['sounding']);
  });
});

it('is silent for ever once it has ended, with no timer running', () => {
  const { node, keeper, said, pass } = sounding();
  keeper.end();
  pass(1_000, 0);
  node.pause();
  expect(said).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

it('leaves the element alone once it has ended: it may be lent to somebody else by then', () => {
  const { node, keeper, said } = sounding();
  keeper.end();
  node.pause();
  keeper.setHeld(false);
  expect([node.paused, said, vi.getTimerCount()]).toEqual([true, [], 0]);
});
