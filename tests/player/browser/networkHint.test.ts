// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { onNetworkHint } from '#player/browser/networkHint.ts';

/** All the hints of this page; its listeners stay as long as the page does. */
const hints: string[] = [];
onNetworkHint(() => void hints.push('hint'));

beforeEach(() => void hints.splice(0));

function show(visibility: DocumentVisibilityState) {
  const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
  seen.mockRestore();
}

it.each(['online', 'pageshow'])('comes with "%s"', (event) => {
  window.dispatchEvent(new Event(event));
  expect(hints).toHaveLength(1);
});

it('comes when the listener looks at the page again, and not when they look away', () => {
  show('hidden');
  expect(hints).toEqual([]);
  show('visible');
  expect(hints).toHaveLength(1);
});

it('is no hint that the network went: what plays on plays on', () => {
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('pagehide'));
  expect(hints).toEqual([]);
});
