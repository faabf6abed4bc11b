// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { keyPressOf, type KeyPress } from '#player/browser/keyPress.ts';

beforeEach(() => {
  document.body.innerHTML = `
    <p id="words" tabindex="-1">Words</p>
    <div id="combobox" role="combobox" tabindex="0"></div>
    <div id="textbox" role="textbox" tabindex="0"><b id="in-textbox">Written</b></div>
    <iframe id="frame" title="Another page"></iframe><video id="video" controls></video>
    <label id="label">Name <input id="date" type="date" /></label>
    <input id="radio" type="radio" /><input id="submit" type="submit" /><input id="range" type="range" />
    <div id="tab" role="tab" tabindex="0"></div><a id="anchor" tabindex="0">No link</a>
    <div popover id="popover"><button id="in-popover">Press</button></div>
    <div role="dialog"><p id="in-dialog" tabindex="-1">Words</p></div>`;
});

/** What is said of a key that is pressed on a place of the page. */
function pressed(id: string | null, init: KeyboardEventInit = {}): KeyPress {
  const target = id === null ? document : document.getElementById(id)!;
  const event = new KeyboardEvent('keydown', {
    key: 'k',
    bubbles: true,
    cancelable: true,
    ...init,
  });
  target.dispatchEvent(event);
  return keyPressOf(event);
}

describe('what has the focus', () => {
  it.each(['combobox', 'textbox', 'in-textbox', 'frame', 'video', 'date'])(
    'takes words or has keys of its own: %s',
    (id) => expect(pressed(id).on).toBe('text'),
  );

  it.each(['radio', 'submit', 'label', 'tab', 'in-popover'])('is pressed by Space: %s', (id) =>
    expect(pressed(id).on).toBe('button'),
  );

  it('is a slider, which has no use for letters', () => {
    expect(pressed('range').on).toBe('control');
  });

  it.each(['words', 'anchor', 'in-dialog', null])('is the page: %s', (id) =>
    expect(pressed(id).on).toBe('page'),
  );
});

it('knows a dialog and what pops up from the page', () => {
  expect(pressed('in-dialog').isInDialog).toBe(true);
  expect(pressed('in-popover').isInDialog).toBe(true);
  expect(pressed('words').isInDialog).toBe(false);
});

it('knows a key that somebody has dealt with already', () => {
  const take = (event: Event) => event.preventDefault();
  document.body.addEventListener('keydown', take, { once: true });
  expect(pressed('words').isSpent).toBe(true);
  expect(pressed('words').isSpent).toBe(false);
});

it('says the key as the browser does, with or without others', () => {
  expect(pressed('words', { key: 'K', shiftKey: true })).toMatchObject({
    key: 'K',
    hasModifier: true,
  });
  expect(pressed('words', { key: ' ' })).toMatchObject({ key: ' ', hasModifier: false });
});
