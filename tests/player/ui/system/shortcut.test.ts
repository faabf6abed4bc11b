// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { keyPressOf } from '#player/browser/keyPress.ts';
import { shortcutFor } from '#player/ui/system/shortcut.ts';

beforeEach(() => {
  document.body.innerHTML = `
    <p id="text" tabindex="-1">Words</p>
    <input id="field" /><input id="search" type="search" /><textarea id="area"></textarea>
    <select id="choice"></select><audio id="story" controls></audio>
    <button id="button"><span id="inside">Press</span></button><a id="link" href="/">Go</a>
    <details><summary id="summary">More</summary></details>
    <input id="check" type="checkbox" /><input id="slider" type="range" />
    <section id="player"><p id="inPlayer" tabindex="-1">Radio</p></section>
    <dialog open id="dialog" tabindex="-1"><input id="inner" type="range" /></dialog>`;
});

/** What comes of a key that is pressed where the focus is. */
function pressed(key: string, id = 'text', init: KeyboardEventInit = {}, isRadioOn = true) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  let press: ReturnType<typeof keyPressOf> | undefined;
  document.addEventListener('keydown', (heard) => (press = keyPressOf(heard)), { once: true });
  document.getElementById(id)!.dispatchEvent(event);
  return shortcutFor(press!, isRadioOn);
}

it('plays and pauses by Space and K, mutes by M, goes to live by L', () => {
  expect([' ', 'k', 'K', 'm', 'l'].map((key) => pressed(key))).toEqual([
    'toggle',
    'toggle',
    'toggle',
    'mute',
    'live',
  ]);
  expect(['j', 'Enter', 'ArrowLeft', 'Escape'].map((key) => pressed(key))).toEqual(
    Array(4).fill(null),
  );
});

it('leaves Space to the page, which it scrolls, while the radio is off', () => {
  expect(pressed(' ', 'text', {}, false)).toBeNull();
  expect(pressed(' ', 'slider', {}, false)).toBeNull();
  expect(pressed('k', 'text', {}, false)).toBe('toggle');
  expect(pressed(' ', 'inPlayer', {}, false)).toBe('toggle');
});

it.each(['field', 'search', 'area', 'choice', 'story'])('leaves every key to %s', (id) => {
  expect([' ', 'k', 'm', 'l'].map((key) => pressed(key, id))).toEqual(Array(4).fill(null));
});

it.each(['button', 'inside', 'link', 'summary', 'check'])(
  'leaves Space to %s, and takes the letters',
  (id) => {
    expect(pressed(' ', id)).toBeNull();
    expect(pressed('k', id)).toBe('toggle');
  },
);

it('works from a slider, which has no use for these keys', () => {
  expect([' ', 'm'].map((key) => pressed(key, 'slider'))).toEqual(['toggle', 'mute']);
});

describe('in a dialog', () => {
  it('leaves the keys to its controls', () => {
    expect(pressed('k', 'inner')).toBeNull();
    expect(pressed('k', 'dialog')).toBe('toggle');
  });
});

it.each(['ctrlKey', 'altKey', 'metaKey', 'shiftKey'])('never acts with %s', (modifier) => {
  expect(pressed('k', 'text', { [modifier]: true })).toBeNull();
});

it('acts once for a key that is held down, and never within a composed word', () => {
  expect(pressed('m', 'text', { repeat: true })).toBeNull();
  expect(pressed('m', 'text', { isComposing: true })).toBeNull();
});
