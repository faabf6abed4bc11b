import { describe, expect, it } from 'vitest';
import { HlsProgress } from '#player/hls/feed/hlsProgress.ts';
import { aPlaylist } from '#tests/support/hlsPlaylists.ts';
import { aSegment } from '#tests/support/hlsEvents.ts';

function loading() {
  const clock = { ms: 50_000 };
  const rates = new Map<string, number>();
  return { clock, rates, progress: new HlsProgress(() => clock.ms, rates) };
}
const HERE = { loaded: 64_000, loading: { start: 50_000, end: 51_000 } };

describe('trouble', () => {
  it('lasts from a failed request until the same kind succeeds', () => {
    const { progress } = loading();
    expect(progress.isTroubled).toBe(false);
    progress.noteFailure({ isSegment: true });
    progress.notePlaylist(aPlaylist());
    expect(progress.isTroubled).toBe(true);
    progress.noteLoaded(aSegment({ stats: HERE }));
    expect(progress.isTroubled).toBe(false);
    progress.noteFailure({ isSegment: false });
    progress.noteLoaded(aSegment({ stats: HERE }));
    expect(progress.isTroubled).toBe(true);
    progress.notePlaylist(aPlaylist());
    expect(progress.isTroubled).toBe(false);
  });
});

describe('a playlist', () => {
  it('is fresh for a segment and a half: the server is there, whatever its segments do', () => {
    const { progress, clock } = loading();
    expect(progress.isPlaylistFresh).toBe(false);
    progress.notePlaylist(aPlaylist());
    clock.ms += 5_900;
    expect(progress.isPlaylistFresh).toBe(true);
    clock.ms += 200;
    expect(progress.isPlaylistFresh).toBe(false);
  });

  it('is not fresh once the next reading has failed', () => {
    const { progress } = loading();
    progress.notePlaylist(aPlaylist());
    progress.noteFailure({ isSegment: false });
    expect(progress.isPlaylistFresh).toBe(false);
  });
});

describe('sound', () => {
  it('is awaited from the beginning on, and then since the last of it', () => {
    const { progress, clock } = loading();
    clock.ms += 700;
    expect(progress.sinceSoundMs).toBe(700);
    progress.noteSound();
    clock.ms += 300;
    expect(progress.sinceSoundMs).toBe(300);
  });
});

describe('what is on its way', () => {
  it('is the newest segment that was asked for', () => {
    const { progress } = loading();
    expect(progress.loading).toBeNull();
    progress.noteLoading(aSegment());
    progress.noteLoading(aSegment({ url: 'https://radio.example/2.aac', level: 1 }));
    expect(progress.loading).toMatchObject({ name: 'https://radio.example/2.aac', rendition: 1 });
  });

  it('teaches how rich a playlist is, for segments whose length is not told', () => {
    const { progress, rates } = loading();
    const untold = aSegment({ url: 'https://radio.example/2.aac', stats: { total: 0 } });
    progress.noteLoading(untold);
    expect(progress.loading?.bytesPerSecond).toBeNull();
    progress.noteLoaded(aSegment({ stats: HERE }));
    expect(progress.loading?.bytesPerSecond).toBe(16_000);
    expect([...rates]).toEqual([['https://radio.example/live.m3u8', 16_000]]);
  });

  it('teaches nothing where it was broken off', () => {
    const { progress, rates } = loading();
    progress.noteLoaded(aSegment({ stats: { ...HERE, aborted: true } }));
    expect(rates.size).toBe(0);
  });
});
