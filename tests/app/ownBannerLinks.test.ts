// @vitest-environment jsdom
import { fireEvent } from '@testing-library/dom';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { ownBannerLinks } from '#app/ownBannerLinks.ts';

let gone: string[];
beforeEach(() => {
  gone = [];
  document.body.innerHTML = `<aside class="banners">
    <a id="own" href="/pages/drive?x=1#now"><b>More</b></a><a id="other" href="https://give.example/">Give</a>
  </aside><a id="elsewhere" href="/pages/about">About</a>`;
  onTestFinished(ownBannerLinks((path) => gone.push(path)));
});

/** @returns Whether the browser is left to follow it, which loads the document anew. */
function press(selector: string, how: MouseEventInit = {}): boolean {
  return fireEvent.click(document.querySelector(selector)!, { button: 0, ...how });
}

it('leads on from a banner inside the app, where the sound goes on', () => {
  expect(press('#own b')).toBe(false);
  expect(gone).toEqual(['/pages/drive?x=1#now']);
});

it.each<[string, string, MouseEventInit]>([
  ['links to other sites', '#other', {}],
  ['links of the app, which are its own', '#elsewhere', {}],
  ['a link that is to open elsewhere', '#own', { ctrlKey: true }],
])('leaves %s alone', (_, selector, how) => {
  press(selector, how);
  expect(gone).toEqual([]);
});
