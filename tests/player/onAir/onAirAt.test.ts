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
  asOf: '2026-03-02T13:00:00Z',
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
