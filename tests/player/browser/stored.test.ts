// @vitest-environment jsdom
import { Howler } from 'howler';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storedValue } from '#player/browser/storedValue.ts';
import { createUnreadableHosts } from '#player/browser/unreadableHosts.ts';
import { createSettings } from '#player/browser/settings.ts';
import { setLoudness } from '#player/decks/howlNode.ts';
import { createVolume, muteToggled } from '#player/browser/volume.ts';

const KEY = 'longwave.volume';

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

/** Storage that refuses everything, as some private windows do. */
function forbidStorage() {
  const refuse = () => {
    throw new DOMException('Not here', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
}

describe('a stored value', () => {
  const stored = storedValue('longwave.test', v.object({ level: v.number() }));

  it('is read as it was written', () => {
    stored.write({ level: 3 });
    expect(stored.read()).toEqual({ level: 3 });
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{level'],
    ['another shape', '{"level":"loud"}'],
    ['null', 'null'],
    ['an empty text', ''],
  ])('is null when there is %s', (_, text) => {
    if (text !== null) localStorage.setItem('longwave.test', text);
    expect(stored.read()).toBeNull();
  });

  it('is null, and no error, where storage is forbidden', () => {
    forbidStorage();
    expect(() => stored.write({ level: 3 })).not.toThrow();
    expect(stored.read()).toBeNull();
  });
});

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
  it('is dimmed beside the level that the listener has chosen', () => {
    const volume = createVolume();
    volume.setState({ level: 0.5 });
    volume.applyTo(setLoudness);
    expect(Howler.volume()).toBeCloseTo(0.5);
    volume.dim(0.2);
    expect(Howler.volume()).toBeCloseTo(0.1);
    volume.setState({ level: 1 });
    expect(Howler.volume()).toBeCloseTo(0.2);
    expect(createVolume().getState().level).toBe(1);
  });

  it('comes back by a second press on mute, or half of it where there was none', () => {
    expect(muteToggled({ level: 0.7, isMuted: false })).toEqual({ level: 0.7, isMuted: true });
    expect(muteToggled({ level: 0.7, isMuted: true })).toEqual({ level: 0.7, isMuted: false });
    expect(muteToggled({ level: 0, isMuted: true })).toEqual({ level: 0.5, isMuted: false });
  });
});

describe('the settings', () => {
  it('are those of the other tabs too', () => {
    const settings = createSettings();
    localStorage.setItem('longwave.settings', '{"reserveSeconds":30,"hasShortcuts":true}');
    window.dispatchEvent(new StorageEvent('storage', { key: 'longwave.settings' }));
    expect(settings.getState().reserveSeconds).toBe(30);
  });

  it('are no reserve and single keys at first, and kept from visit to visit', () => {
    expect(createSettings().getState()).toEqual({ reserveSeconds: 0, hasShortcuts: true });
    createSettings().setState({ reserveSeconds: 60, hasShortcuts: false });
    expect(createSettings().getState()).toEqual({ reserveSeconds: 60, hasShortcuts: false });
  });

  it('are the first ones again when what was kept is not among the choices', () => {
    localStorage.setItem('longwave.settings', '{"reserveSeconds":45,"hasShortcuts":false}');
    expect(createSettings().getState()).toEqual({ reserveSeconds: 0, hasShortcuts: true });
  });
});

describe('servers that no script may read', () => {
  it('are remembered from visit to visit', () => {
    createUnreadableHosts().add('streams.example.org');
    const hosts = createUnreadableHosts();
    expect(hosts.has('streams.example.org')).toBe(true);
    expect(hosts.has('other.example.org')).toBe(false);
  });

  it('are forgotten, oldest first, when there are very many', () => {
    const hosts = createUnreadableHosts();
    for (let i = 0; i < 250; i += 1) hosts.add(`${i}.example.org`);
    const later = createUnreadableHosts();
    expect(later.has('0.example.org')).toBe(false);
    expect(later.has('249.example.org')).toBe(true);
  });
});
