import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OnAir, Track } from '#contract/onAir.ts';
import { onAirAt } from '#player/onAir/onAirAt.ts';

const at = (clock: string) => Date.parse(`2026-03-02T${clock}Z`);
const show = (title: string, from: string, to: string) => ({
  id: title,
  title,
  start: `2026-03-02T${from}Z`,
  end: `2026-03-02T${to}Z`,
  hosts: [],
  description: null,
  href: null,
});
const song = (title: string, from: string, durationSeconds: number | null): Track => ({
  id: title,
  title,
  artist: null,
  kind: 'music',
  start: `2026-03-02T${from}Z`,
  durationSeconds,
});

const day: OnAir = {
  channelId: 'wxyz-1',
  timeZone: 'America/Chicago',
  broadcasts: [show('Morning', '12:00:00', '14:00:00'), show('Noon', '14:00:00', '15:00:00')],
  tracks: [song('Reel', '12:10:00', 180), song('Jig', '12:30:00', null)],
};

describe('the broadcast', () => {
  it('is the one that is on at the moment that is heard, with what follows', () => {
    const moment = onAirAt(day, at('12:42:10'));
    expect(moment.broadcast?.title).toBe('Morning');
    expect(moment.nextUp?.title).toBe('Noon');
    expect(moment.progress).toEqual({ elapsedSeconds: 2_530, totalSeconds: 7_200 });
  });

  it('changes at the very second', () => {
    expect(onAirAt(day, at('13:59:59.999')).broadcast?.title).toBe('Morning');
    expect(onAirAt(day, at('14:00:00')).broadcast?.title).toBe('Noon');
  });

  it('is none where nothing is announced, and has no progress', () => {
    const before = onAirAt(day, at('11:00:00'));
    expect(before).toMatchObject({ broadcast: null, progress: null });
    expect(before.nextUp?.title).toBe('Morning');
    expect(onAirAt(day, at('16:00:00'))).toMatchObject({ broadcast: null, nextUp: null });
  });
});

describe('the track', () => {
  it('is on for as long as it lasts', () => {
    expect(onAirAt(day, at('12:12:59')).track?.title).toBe('Reel');
    expect(onAirAt(day, at('12:13:00')).track).toBeNull();
    expect(onAirAt(day, at('12:09:59')).track).toBeNull();
  });

  it('is over at some time even when nobody says how long it is', () => {
    expect(onAirAt(day, at('12:40:00')).track?.title).toBe('Jig');
    expect(onAirAt(day, at('12:50:00')).track).toBeNull();
  });
});

describe('between two broadcasts', () => {
  const gap: OnAir = {
    ...day,
    broadcasts: [show('Morning', '12:00:00', '13:00:00'), show('Night', '15:00:00', '16:00:00')],
  };

  it('nothing is on, and the next one is known', () => {
    expect(onAirAt(gap, at('13:00:00'))).toMatchObject({ broadcast: null, progress: null });
    expect(onAirAt(gap, at('14:00:00')).nextUp?.title).toBe('Night');
    expect(onAirAt(gap, at('15:00:00')).broadcast?.title).toBe('Night');
    expect(onAirAt(gap, at('15:00:00')).nextUp).toBeNull();
  });

  it('a song may still be known', () => {
    const songs = { ...gap, tracks: [song('Air', '13:30:00', 120)] };
    expect(onAirAt(songs, at('13:31:00'))).toMatchObject({ broadcast: null });
    expect(onAirAt(songs, at('13:31:00')).track?.title).toBe('Air');
  });
});

describe('an odd schedule', () => {
  it('with two at once has the one that is announced first', () => {
    const both = [show('Special', '12:30:00', '13:00:00'), show('Morning', '12:00:00', '14:00:00')];
    expect(onAirAt({ ...day, broadcasts: both }, at('12:45:00')).broadcast?.title).toBe('Special');
    expect(onAirAt({ ...day, broadcasts: both }, at('13:15:00')).broadcast?.title).toBe('Morning');
  });

  it('with a broadcast of no length never has that on', () => {
    const none = [show('Nothing', '12:00:00', '12:00:00')];
    expect(onAirAt({ ...day, broadcasts: none }, at('12:00:00')).broadcast).toBeNull();
  });

  it('that is empty knows nothing, and does not mind', () => {
    const empty = { ...day, broadcasts: [], tracks: [] };
    expect(onAirAt(empty, at('12:00:00'))).toEqual({
      broadcast: null,
      nextUp: null,
      track: null,
      progress: null,
    });
  });
});

it('takes a song for over when the next one begins, though it was to last longer', () => {
  const cut = { ...day, tracks: [song('Long', '12:00:00', 3_600), song('Next', '12:10:00', 60)] };
  expect(onAirAt(cut, at('12:09:59')).track?.title).toBe('Long');
  expect(onAirAt(cut, at('12:10:00')).track?.title).toBe('Next');
  expect(onAirAt(cut, at('12:11:00')).track).toBeNull();
});

it('gives a song whose length nobody states fifteen minutes, to the second', () => {
  expect(onAirAt(day, at('12:44:59')).track?.title).toBe('Jig');
  expect(onAirAt(day, at('12:45:00')).track).toBeNull();
});

it('never counts past the end of a show, nor before its start', () => {
  assert(
    property(integer({ min: at('11:00:00'), max: at('16:00:00') }), (ms) => {
      const { progress, broadcast } = onAirAt(day, ms);
      expect(progress === null).toBe(broadcast === null);
      if (!progress) return;
      expect(progress.elapsedSeconds).toBeGreaterThanOrEqual(0);
      expect(progress.elapsedSeconds).toBeLessThanOrEqual(progress.totalSeconds);
    }),
  );
});
