// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellMediaError } from '#tests/support/hlsEvents.ts';
import { NOW } from '#tests/support/hlsPlaylists.ts';
import { listening, listeningLive } from './listening.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The element breaks, and comes to rest, as elements do. */
function breakElement({ node }: { readonly node: HTMLAudioElement }): void {
  node.pause();
  node.dispatchEvent(new Event('error'));
}

describe('an element that breaks', () => {
  it('gets new buffers, and plays on where it was', () => {
    const all = listeningLive();
    const at = all.heard();
    breakElement(all);
    expect(all.asked()).toEqual(['new buffers']);
    expect([all.node.paused, all.played.position]).toEqual([false, null]);
    all.playhead.seconds = 0;
    all.hold([112, 116]);
    expect(all.heard()).toBeCloseTo(at);
    expect(all.played.isFollowing).toBe(true);
  });

  it('stays at rest where the listener has paused', () => {
    const all = listeningLive();
    all.setHeld(true);
    breakElement(all);
    expect(all.node.paused).toBe(true);
  });

  it('is made anew the third time, live for who was live', () => {
    const all = listeningLive();
    for (let times = 0; times < 3; times += 1) breakElement(all);
    expect(all.all.map(({ isDestroyed }) => isDestroyed)).toEqual([true, false]);
    all.read();
    all.hold([12, 13]);
    expect([all.heard(), all.played.isFollowing]).toEqual([12, true]);
  });

  it('is made anew the third time, and the place is kept of who had gone back', () => {
    const all = listeningLive();
    all.read(2);
    all.hold([104, 130]);
    all.played.position?.seekTo(NOW - 14_000);
    all.pass(1_000);
    for (let times = 0; times < 3; times += 1) {
      breakElement(all);
      if (times < 2) all.hold([104, 130]);
    }
    all.asked();
    all.read(2);
    expect(all.asked()).toEqual(['start 112']);
  });

  it('is given up when that does not help either, so that another stream is tried', () => {
    const all = listeningLive();
    for (let times = 0; times < 4; times += 1) tellMediaError(all.newest());
    expect(all.said()).toEqual(['lost']);
  });

  it('is still live for who came to be, where it broke before its first sound', () => {
    const all = listening();
    all.read();
    breakElement(all);
    all.hold([112, 113]);
    expect([all.heard(), all.played.isFollowing]).toEqual([112, true]);
  });
});

describe('a deck that is closed', () => {
  it('asks for nothing, says nothing and moves nothing any more', () => {
    const all = listeningLive();
    const at = all.heard();
    all.pass(1_000);
    all.played.close();
    const left = all.heard();
    all.node.pause();
    all.node.dispatchEvent(new Event('error'));
    all.goOnline();
    all.pass(60_000);
    expect(all.asked()).toEqual(['destroy']);
    expect([all.said(), all.heard(), all.listeners.size]).toEqual([[], left, 0]);
    expect(left).toBeGreaterThan(at);
    expect(vi.getTimerCount()).toBe(0);
  });
});
