// @vitest-environment jsdom
import { Howler } from 'howler';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setLoudness } from '#player/decks/howlNode.ts';
import { createVolume, muteToggled } from '#player/browser/volume.ts';
import { forbidStorage, writeFromAnotherTab } from '#tests/support/storage.ts';

const KEY = 'longwave.volume';

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe('the volume', () => {
  it('is full at first', () => {
    expect(createVolume().getState()).toEqual({ level: 1, isMuted: false });
  });

  it('is kept from visit to visit', () => {
    createVolume().setState({ level: 0.35, isMuted: true });
    expect(createVolume().getState()).toEqual({ level: 0.35, isMuted: true });
  });

  it.each(['{"level":7,"isMuted":false}', '{"level":-1,"isMuted":false}', '[]', 'loud'])(
    'is full again when what was kept is %s',
    (garbage) => {
      localStorage.setItem(KEY, garbage);
      expect(createVolume().getState()).toEqual({ level: 1, isMuted: false });
    },
  );

  it('can be set for this visit where storage is full or forbidden', () => {
    forbidStorage();
    const volume = createVolume();
    volume.setState({ level: 0.5 });
    expect(volume.getState().level).toBe(0.5);
  });
});

describe('the loudness', () => {
  /** What makes the sound, and what it was told. */
  function sounding(volume = createVolume()) {
    const told: [level: number, isMuted: boolean][] = [];
    volume.applyTo((level, isMuted) => void told.push([level, isMuted]));
    return { volume, told, last: () => told.at(-1)! };
  }

  it('is told to what makes the sound at once, and whenever it changes', () => {
    const before = createVolume();
    before.setState({ level: 0.35 });
    const { volume, told } = sounding(before);
    volume.setState({ isMuted: true });
    expect(told).toEqual([
      [0.35, false],
      [0.35, true],
    ]);
  });

  it('is that of every sound that the page makes', () => {
    const volume = createVolume();
    volume.applyTo(setLoudness);
    volume.setState({ level: 0.5 });
    expect(Howler.volume()).toBeCloseTo(0.5);
  });

  it('is dimmed beside the level that the listener has chosen', () => {
    const { volume, last } = sounding();
    volume.setState({ level: 0.5 });
    volume.dim(0.2);
    expect(last()[0]).toBeCloseTo(0.1);
    volume.setState({ level: 1 });
    expect(last()[0]).toBeCloseTo(0.2);
    expect(createVolume().getState().level).toBe(1);
    volume.dim(1);
    expect(last()).toEqual([1, false]);
  });

  it('is dimmed for what makes the sound only later, too', () => {
    const volume = createVolume();
    volume.dim(0.5);
    expect(sounding(volume).told).toEqual([[0.5, false]]);
  });

  it('follows another tab', () => {
    const { last } = sounding();
    writeFromAnotherTab(KEY, '{"level":0.4,"isMuted":true}');
    expect(last()).toEqual([0.4, true]);
  });

  it('comes back by a second press on mute, or half of it where there was none', () => {
    expect(muteToggled({ level: 0.7, isMuted: false })).toEqual({ level: 0.7, isMuted: true });
    expect(muteToggled({ level: 0.7, isMuted: true })).toEqual({ level: 0.7, isMuted: false });
    expect(muteToggled({ level: 0, isMuted: true })).toEqual({ level: 0.5, isMuted: false });
  });
});
