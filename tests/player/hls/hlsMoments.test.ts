import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HlsMoments } from '#player/hls/hlsMoments.ts';
import { hlsWorld } from '#tests/support/hlsDeps.ts';
import { aPlaylist, NOW } from '#tests/support/hlsPlaylists.ts';

const NOTHING_HELD = { startSeconds: 100, inHandSeconds: 0 };

/** Moments that know a playlist which ends now, at second 124. */
function known(playlist = aPlaylist()) {
  const { deps, world } = hlsWorld();
  const moments = new HlsMoments(deps);
  moments.learn(playlist);
  const heardAt = (seconds: number, of = playlist) => moments.timeline(of, NOTHING_HELD, seconds);
  return { moments, world, heardAt };
}

describe('when a moment was on the air', () => {
  it('is told by the playlist’s clock', () => {
    const { moments } = known();
    expect(moments.clockAt(114)).toBe(NOW - 10_000);
    expect(moments.secondsAt(NOW - 10_000)).toBe(114);
  });

  it('is told by when the playlist came, where it has none', () => {
    const { moments } = known(aPlaylist({ endsMs: null }));
    expect(moments.clockAt(124)).toBe(NOW);
  });

  it('is not told before the first playlist', () => {
    const moments = new HlsMoments(hlsWorld().deps);
    expect(moments.clockAt(114)).toBeNull();
    expect(moments.secondsAt(NOW)).toBeNull();
    expect(moments.wholeFromMs(NOW)).toBeNull();
    expect(moments.timeline(aPlaylist(), NOTHING_HELD, 110)).toBeNull();
  });

  it('is forgotten with the element’s own time', () => {
    const { moments } = known();
    moments.entitle('Ella Fitzgerald - Misty', 110);
    moments.forget();
    expect([moments.clockAt(114), moments.titleAt(114)]).toEqual([null, null]);
  });
});

describe('titles', () => {
  it('belong to the moment that is heard, not to the newest that came', () => {
    const { moments } = known();
    moments.entitle('First', 104);
    moments.entitle('Second', 112);
    expect([103, 104, 111.9, 112, 120].map((at) => moments.titleAt(at))).toEqual([
      null,
      'First',
      'First',
      'Second',
      'Second',
    ]);
  });

  it('are in order whichever came first, as after a step back', () => {
    const { moments } = known();
    moments.entitle('Second', 112);
    moments.entitle('First', 104);
    expect(moments.titleAt(108)).toBe('First');
  });

  it('are not doubled by sound that is fetched again', () => {
    const { moments } = known();
    moments.entitle('Frist', 104);
    moments.entitle('First', 104.2);
    expect(moments.titleAt(104.3)).toBe('First');
    expect(moments.titleAt(104.1)).toBeNull();
  });

  it('are kept for a long visit, but not without end', () => {
    const { moments } = known();
    for (let at = 0; at < 600; at += 1) moments.entitle(`Song ${at}`, at * 200);
    expect(moments.titleAt(100 * 200)).toBe('Song 100');
    expect(moments.titleAt(99 * 200)).toBeNull();
  });
});

describe('where a listener is', () => {
  it('is between the oldest and the newest that can be heard', () => {
    const { moments } = known();
    const held = { startSeconds: 100, inHandSeconds: 6 };
    expect(moments.timeline(aPlaylist(), held, 110)).toEqual({
      startMs: NOW - 24_000,
      heardMs: NOW - 14_000,
      edgeMs: NOW,
      inHandSeconds: 6,
      behindSeconds: 14,
      isLive: false,
    });
  });

  it('falls behind while the playlist does not grow: live goes on', () => {
    const { heardAt } = known();
    expect(heardAt(110, aPlaylist({ ageSeconds: 3 }))?.behindSeconds).toBe(17);
  });

  it('falls behind no further once the playlist has stopped', () => {
    const { heardAt } = known();
    expect(heardAt(110, aPlaylist({ ageSeconds: 600 }))?.behindSeconds).toBe(20);
  });
});

describe('live', () => {
  it('is as near as the start of this stream brings it', () => {
    const { moments, world, heardAt } = known();
    moments.goesLive();
    moments.settle(aPlaylist(), 112, 113);
    expect(heardAt(112)?.isLive).toBe(true);
    world.tickMs += 4_000;
    moments.settle(aPlaylist(), 104, 113);
    expect(heardAt(112)?.isLive).toBe(true);
    expect(heardAt(109)?.isLive).toBe(false);
  });

  it('is where hls.js says that it is, for who has not been there', () => {
    const { moments, heardAt } = known();
    moments.settle(aPlaylist(), 104, 113);
    expect(heardAt(113)?.isLive).toBe(true);
    expect(heardAt(111)?.isLive).toBe(true);
    expect(heardAt(110)?.isLive).toBe(false);
  });

  it('is not judged by where somebody pauses or steps back to, in its first seconds', () => {
    const { moments, heardAt } = known();
    moments.goesLive();
    moments.settle(aPlaylist(), 113, 113);
    moments.leavesLive();
    moments.settle(aPlaylist(), 104, 113);
    expect(heardAt(104)?.isLive).toBe(false);
    expect(heardAt(112)?.isLive).toBe(true);
  });

  it('is learnt anew each time that a listener goes there', () => {
    const { moments, world, heardAt } = known();
    moments.goesLive();
    moments.settle(aPlaylist(), 104, 113);
    world.tickMs += 10_000;
    moments.goesLive();
    moments.settle(aPlaylist(), 114, 113);
    expect(heardAt(106)?.isLive).toBe(false);
    expect(heardAt(113)?.isLive).toBe(true);
  });

  it('is never told of a place further back than of one nearer to it', () => {
    const at = fc.double({ min: 100, max: 124, noNaN: true });
    fc.assert(
      fc.property(at, at, at, (settled, one, other) => {
        const { moments, heardAt } = known();
        moments.goesLive();
        moments.settle(aPlaylist(), settled, null);
        const [back, front] = one < other ? [one, other] : [other, one];
        expect(heardAt(back)?.isLive && !heardAt(front)?.isLive).toBe(false);
        expect(heardAt(settled)?.isLive).toBe(true);
      }),
    );
  });
});
