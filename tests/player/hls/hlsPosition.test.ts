// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { HlsMoments } from '#player/hls/hlsMoments.ts';
import type { HlsPlaylist } from '#player/hls/hlsPlaylist.ts';
import { HlsPosition } from '#player/hls/hlsPosition.ts';
import { fakeHlsElement } from '#tests/support/fakeHlsElement.ts';
import { hlsWorld } from '#tests/support/hlsDeps.ts';
import { aPlaylist, NOW } from '#tests/support/hlsPlaylists.ts';

type Range = [from: number, to: number];

/** A listener at a second of a stream that ends now, at second 124, and is live at 113. */
function listening(at: number, ...held: Range[]) {
  const element = fakeHlsElement();
  element.playhead.seconds = at;
  element.hold(...held);
  const stream: { playlist: HlsPlaylist | null; liveSeconds: number | null } = {
    playlist: aPlaylist(),
    liveSeconds: 113,
  };
  const moments = new HlsMoments(hlsWorld().deps);
  moments.learn(aPlaylist());
  let seeks = 0;
  const position = new HlsPosition(element.node, stream, moments, () => (seeks += 1));
  const heard = () => element.playhead.seconds;
  return { ...element, stream, position, heard, seeks: () => seeks };
}

describe('a step to a moment of the clock', () => {
  it('goes there, and the listener no longer means to be live', () => {
    const { position, heard, seeks } = listening(113, [108, 120]);
    position.follow();
    position.seekTo(NOW - 14_000);
    expect([heard(), position.isFollowing, seeks()]).toEqual([110, false, 1]);
  });

  it('goes no further back than can be fetched', () => {
    const { position, heard } = listening(113, [108, 120]);
    position.seekTo(NOW - 600_000);
    expect(heard()).toBe(104);
  });

  it('goes back further in what is in hand', () => {
    const { position, heard } = listening(113, [60, 120]);
    position.seekTo(NOW - 60_000);
    expect(heard()).toBe(64);
  });

  it('goes live with a moment that is later than live', () => {
    const { position, heard } = listening(106, [104, 120]);
    position.seekTo(NOW + 60_000);
    expect([heard(), position.isFollowing]).toEqual([113, true]);
  });

  it('goes nowhere while no playlist says where that is', () => {
    const one = listening(113, [108, 120]);
    one.stream.playlist = null;
    one.position.seekTo(NOW - 14_000);
    one.stream.playlist = aPlaylist();
    one.stream.liveSeconds = null;
    one.position.seekTo(NOW - 14_000);
    one.position.goLive();
    expect([one.heard(), one.seeks(), one.position.isFollowing]).toEqual([113, 0, false]);
  });
});

describe('what is heard when another deck gives over', () => {
  it('is the same word, where that is in hand: nearer to live than live by itself', () => {
    const { position, heard } = listening(100, [112, 120]);
    position.takeUp(NOW - 6_000, true);
    expect([heard(), position.isFollowing]).toEqual([118, true]);
  });

  it('is as near as can be fetched, where it is not', () => {
    const { position, heard } = listening(112, [112, 114]);
    position.takeUp(NOW - 18_000, false);
    expect([heard(), position.isFollowing]).toEqual([106, false]);
  });

  it('is live where the moment is not in hand, and later than live', () => {
    const { position, heard } = listening(112, [112, 114]);
    position.takeUp(NOW - 6_000, false);
    expect([heard(), position.isFollowing]).toEqual([113, true]);
  });

  it('is no moment with a breath of sound behind it, which would stall at once', () => {
    const { position, heard } = listening(112, [106, 106.3]);
    position.takeUp(NOW - 17_900, false);
    expect(heard()).toBeCloseTo(106.1);
    expect(position.isFollowing).toBe(false);
  });
});

describe('a place that has left the playlist', () => {
  const later = { playlist: aPlaylist({ from: 140 }), liveSeconds: 153 };

  it('is left for live by who means to be live', () => {
    const { position, stream, heard } = listening(113, [108, 113]);
    position.follow();
    Object.assign(stream, later);
    position.leaveTheGone();
    expect(heard()).toBeCloseTo(152.05);
    expect(position.isFollowing).toBe(true);
    expect(position.timeline?.hasLostPlace).toBe(false);
  });

  it('is left for the oldest that can be had by who had paused, and that is told', () => {
    const { position, stream, heard } = listening(113, [108, 113]);
    position.leaveLive();
    Object.assign(stream, later);
    position.leaveTheGone();
    expect(heard()).toBe(144);
    expect(position.timeline?.hasLostPlace).toBe(true);
    position.forgiveLostPlace();
    expect(position.timeline?.hasLostPlace).toBe(false);
  });

  it('is told no longer once the listener goes elsewhere', () => {
    const { position, stream } = listening(113, [108, 113]);
    Object.assign(stream, later);
    position.leaveTheGone();
    position.goLive();
    expect(position.timeline?.hasLostPlace).toBe(false);
  });

  it('is kept while it is in hand', () => {
    const { position, stream, heard, seeks } = listening(113, [108, 120]);
    Object.assign(stream, later);
    position.leaveTheGone();
    expect([heard(), seeks()]).toEqual([113, 0]);
  });
});

describe('a hole in front of the playhead', () => {
  it('is passed over when its segment is lost', () => {
    const { position, stream, heard } = listening(108, [104, 108], [112, 116]);
    stream.playlist = aPlaylist({ gaps: [2] });
    expect(position.passHole({ mayWait: true })).toBe(true);
    expect(heard()).toBeCloseTo(112.05);
  });

  it('is waited out while its segment may still come, unless the sound is stuck there', () => {
    const { position, heard } = listening(108, [104, 108], [112, 116]);
    expect(position.passHole({ mayWait: true })).toBe(false);
    expect(heard()).toBe(108);
    expect(position.passHole({ mayWait: false })).toBe(true);
    expect(heard()).toBeCloseTo(112.05);
  });

  it('is none while there is sound', () => {
    const { position, heard } = listening(105, [104, 108], [112, 116]);
    expect(position.passHole({ mayWait: false })).toBe(false);
    expect(heard()).toBe(105);
  });
});

describe('what is told of the place', () => {
  it('is where it is in the stream, and how much of that is in hand', () => {
    const { position } = listening(110, [102, 118]);
    expect(position.timeline).toMatchObject({
      startMs: NOW - 24_000,
      heardMs: NOW - 14_000,
      inHandSeconds: 8,
    });
    expect(position.inHandUntilMs).toBe(NOW - 6_000);
  });

  it('is nothing without a playlist', () => {
    const { position, stream } = listening(110, [102, 118]);
    stream.playlist = null;
    expect(position.timeline).toBeNull();
  });
});
