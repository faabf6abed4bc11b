// @vitest-environment jsdom
import { Events } from 'hls.js/light';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aSegment, id3, tellLoading, tellPlaylistError } from '#tests/support/hlsEvents.ts';
import { NOW } from '#tests/support/hlsPlaylists.ts';
import { listening, listeningLive } from './listening.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a listener who comes', () => {
  it('hears live as soon as a breath of it is there', () => {
    const { played, read, hold, heard, said } = listening();
    read();
    hold([112, 112.3]);
    expect([heard(), played.isFollowing, said()]).toEqual([112, true, ['flowed']]);
    expect(played.position?.timeline).toMatchObject({ isLive: true, heardMs: NOW - 12_000 });
  });

  it('hears what is as far behind live as the listener likes, once that is there', () => {
    const { played, read, hold, heard, asked } = listening({ reserveSeconds: 15 });
    asked();
    read();
    expect(asked()).toEqual(['start 109']);
    hold([108, 108.5]);
    expect(played.position).toBeNull();
    hold([108, 109.5]);
    expect([heard(), played.isFollowing]).toEqual([109, false]);
  });

  it('hears the moment at which another deck is', () => {
    const { read, hold, heard, asked } = listening({ clockMs: NOW - 18_000 });
    asked();
    read();
    expect(asked()).toEqual(['start 106']);
    hold([104, 108]);
    expect(heard()).toBe(106);
  });

  it('is told that it flows, held, once there is something to begin with', () => {
    const { read, hold, said, pass } = listening({ isHeld: true });
    read();
    hold([112, 112.3]);
    pass(1_000);
    expect(said()).toEqual([]);
    hold([112, 114]);
    pass(200);
    expect(said()).toEqual(['flowed']);
  });

  it('is nowhere yet, and cannot be moved, before the first sound', () => {
    const { played, read, heard } = listening();
    read();
    expect([played.position, played.title]).toEqual([null, null]);
    expect(played.follower.inHandUntilMs).toBeNull();
    played.follower.takeUp(NOW - 18_000, true);
    played.reseat();
    expect([heard(), played.isFollowing]).toEqual([0, false]);
  });
});

describe('a hole in the sound', () => {
  it('is waited out while its segment may still come', () => {
    const { hold, pass, heard } = listeningLive();
    hold([112, 114], [118, 122]);
    pass(10_000);
    expect(heard()).toBe(114);
    hold([112, 122]);
    pass(1_000);
    expect(heard()).toBeCloseTo(115);
  });

  it('is jumped once its segment is lost', () => {
    const { hold, pass, heard, read } = listeningLive();
    hold([112, 116], [120, 124]);
    pass(6_000);
    expect(heard()).toBe(116);
    read(0, { gaps: [4] });
    pass(400);
    expect(heard()).toBeGreaterThan(120);
  });

  it('is jumped at once where it is too small for a segment', () => {
    const { hold, pass, heard } = listeningLive();
    hold([112, 113], [113.3, 120]);
    pass(2_000);
    expect(heard()).toBeGreaterThan(113.3);
  });

  it('is left as it is under a listener who has paused', () => {
    const { hold, pass, heard, setHeld } = listeningLive();
    hold([112, 113], [113.3, 120]);
    pass(800);
    setHeld(true);
    pass(60_000);
    expect(heard()).toBeCloseTo(113);
  });
});

describe('a dropout that was longer than the playlist', () => {
  it('ends at live for who was live', () => {
    const { pass, read, heard, played } = listeningLive();
    pass(30_000);
    expect(heard()).toBe(120);
    read(12);
    expect(heard()).toBeCloseTo(160.05);
    expect([played.isFollowing, played.position?.timeline?.hasLostPlace]).toEqual([true, false]);
  });

  it('ends only when what is in hand is used up: nothing of that is lost', () => {
    const { pass, read, heard } = listeningLive();
    read(12);
    pass(7_000);
    expect(heard()).toBeLessThan(120);
    pass(1_000);
    expect(heard()).toBeCloseTo(160.05);
  });

  it('ends at the oldest that is there for who had gone back, and that is told', () => {
    const { pass, read, heard, played } = listeningLive();
    played.position?.seekTo(NOW - 11_500);
    pass(30_000);
    read(12);
    expect(heard()).toBe(152);
    expect([played.isFollowing, played.position?.timeline?.hasLostPlace]).toEqual([false, true]);
  });
});

describe('a pause', () => {
  it('keeps the place, however far the stream goes on', () => {
    const { pass, read, heard, setHeld } = listeningLive();
    setHeld(true);
    const at = heard();
    for (let further = 1; further < 12; further += 1) {
      pass(4_000);
      read(further);
    }
    expect(heard()).toBe(at);
  });

  it('goes on where it was while that is in hand, behind live from now on', () => {
    const { pass, read, heard, setHeld, played } = listeningLive();
    setHeld(true);
    const at = heard();
    pass(40_000);
    read(10);
    setHeld(false);
    pass(1_000);
    expect(heard()).toBeCloseTo(at + 1);
    expect([played.isFollowing, played.position?.timeline?.isLive]).toEqual([false, false]);
  });

  it('goes on with the oldest that can be had, where its place is gone', () => {
    const { pass, read, heard, hold, setHeld, played } = listeningLive();
    setHeld(true);
    pass(40_000);
    read(10);
    hold();
    setHeld(false);
    expect(heard()).toBe(144);
    expect(played.position?.timeline?.hasLostPlace).toBe(true);
  });

  it('is no trouble: nothing is said, and nothing asked for', () => {
    const { pass, setHeld, said, asked } = listeningLive();
    setHeld(true);
    pass(120_000);
    expect([said(), asked()]).toEqual([[], []]);
  });
});

describe('a stream that fails while it is heard', () => {
  it('is told as quiet when its sound is used up, and asked for again and again', () => {
    const { pass, said, asked } = listeningLive();
    pass(8_000);
    expect(said()).toEqual(['quiet']);
    pass(60_000);
    expect(asked().filter((line) => line === 'start').length).toBeGreaterThan(2);
    expect(said()).toEqual([]);
  });

  it('flows again with the next sound', () => {
    const { pass, said, read, hold } = listeningLive();
    pass(20_000);
    said();
    read(4);
    hold([112, 130]);
    pass(400);
    expect(said()).toEqual(['flowed']);
  });

  it('is asked for at once when the network is back, when it plays on, and on a tap', () => {
    const { newest, asked, goOnline, setHeld, played } = listeningLive();
    goOnline();
    played.askAgain();
    expect(asked()).toEqual([]);
    tellPlaylistError(newest());
    goOnline();
    played.askAgain();
    setHeld(true);
    setHeld(false);
    expect(asked()).toEqual(['start', 'start', 'start']);
  });

  it('is asked for on a tap where sound is short, unless that is just coming', () => {
    const { newest, asked, played, pass, hold } = listeningLive();
    pass(7_500);
    asked();
    played.askAgain();
    expect(asked()).toEqual(['start']);
    for (let times = 1; times <= 12; times += 1) {
      tellLoading(
        newest(),
        aSegment({ stats: { loaded: times * 1_500, loading: { start: 17_700, end: 0 } } }),
      );
      pass(200);
    }
    asked();
    played.askAgain();
    played.reseat();
    expect(asked()).toEqual([]);
    hold([112, 140]);
    played.askAgain();
    expect(asked()).toEqual([]);
  });
});

describe('an element that is stuck', () => {
  it('is nudged where it has sound, and asks for some where it has none', () => {
    const { played, heard, asked, hold } = listeningLive();
    const at = heard();
    played.reseat();
    expect(heard()).toBeCloseTo(at + 0.05);
    expect(asked()).toEqual([]);
    hold();
    played.reseat();
    expect(asked()).toEqual(['start']);
  });

  it('is sent past a hole, even one that might be filled', () => {
    const { played, heard, hold, pass } = listeningLive();
    hold([112, 112.5], [116, 120]);
    pass(2_000);
    played.reseat();
    expect(heard()).toBeCloseTo(116.05);
  });
});

describe('titles', () => {
  it('are of the moment that is heard', () => {
    const { played, newest, pass } = listeningLive();
    newest().tell(Events.FRAG_PARSING_METADATA, { samples: [{ data: id3('Misty'), pts: 114 }] });
    expect(played.title).toBeNull();
    pass(2_000);
    expect(played.title).toBe('Misty');
  });
});
