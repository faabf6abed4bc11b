// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { openTabChannel } from '#player/browser/tabChannel.ts';

afterEach(() => void vi.unstubAllGlobals());

it('is of the player alone, so that no other part of the app hears it', () => {
  const opened: string[] = [];
  vi.stubGlobal('BroadcastChannel', function BroadcastChannel(name: string) {
    opened.push(name);
  });
  expect(openTabChannel()).not.toBeNull();
  expect(opened).toEqual(['longwave.player']);
});

it('is none in a browser that has none', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  expect(openTabChannel()).toBeNull();
});

it('is none on a page that may not have one', () => {
  vi.stubGlobal('BroadcastChannel', function BroadcastChannel() {
    throw new DOMException('An opaque origin', 'SecurityError');
  });
  expect(openTabChannel()).toBeNull();
});
