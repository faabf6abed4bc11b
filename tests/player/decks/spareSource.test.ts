// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { spareSource } from '#player/decks/spareSource.ts';
import { fakeMediaSourceClass } from '#tests/support/fakeMediaSourceClass.ts';

vi.hoisted(() => {
  HTMLMediaElement.prototype.canPlayType = () => 'maybe';
  HTMLMediaElement.prototype.load = () => {};
  HTMLMediaElement.prototype.pause = () => {};
});

let idle: (() => void)[];
beforeEach(() => void (idle = []));
afterEach(() => void vi.unstubAllGlobals());

const rest = () => idle.splice(0).forEach((act) => act());
const press = () => document.body.click();

function openedPage() {
  const { sources, addresses } = fakeMediaSourceClass(() => 1);
  const takeSource = spareSource({ presses: window, whenIdle: (act) => idle.push(act) });
  return { sources, addresses, takeSource };
}

it('makes a source when the page rests, and another only when it is needed', () => {
  const { sources, takeSource } = openedPage();
  expect(sources).toHaveLength(0);
  rest();
  expect(sources).toHaveLength(1);
  expect(takeSource().mediaSource).toBe(sources[0]);
  rest();
  expect(sources).toHaveLength(1);
  expect(takeSource().mediaSource).toBe(sources[1]);
});

it('does not wait for the page to rest', () => {
  const { sources, takeSource } = openedPage();
  expect(takeSource().mediaSource).toBe(sources[0]);
  rest();
  expect(sources).toHaveLength(1);
});

it('says of one that stood ready that it is open, once its taker has all in hand', async () => {
  const { sources, takeSource } = openedPage();
  rest();
  sources[0]!.open();
  const opened = vi.fn<() => void>();
  takeSource().whenOpen(opened);
  expect(opened).not.toHaveBeenCalled();
  await Promise.resolve();
  expect(opened).toHaveBeenCalledOnce();
});

it('says nothing more of one that is closed', async () => {
  const { sources, takeSource } = openedPage();
  rest();
  sources[0]!.open();
  const opened = vi.fn<() => void>();
  const source = takeSource();
  source.whenOpen(opened);
  source.close();
  await Promise.resolve();
  expect(opened).not.toHaveBeenCalled();
});

it('gives one up that the first press had no use for, and makes one that this press allows to sound', () => {
  const { sources, addresses, takeSource } = openedPage();
  rest();
  press();
  expect(addresses.size).toBe(0);
  rest();
  press();
  expect(addresses.size).toBe(1);
  expect(takeSource().mediaSource).toBe(sources[1]);
});

it('leaves one alone that the first press takes', () => {
  const { addresses, takeSource } = openedPage();
  rest();
  const button = document.body.appendChild(document.createElement('button'));
  button.addEventListener('click', () => void takeSource());
  button.click();
  expect(addresses.size).toBe(1);
});

it('makes one anew in place of one that the browser took back', () => {
  const { sources, takeSource } = openedPage();
  rest();
  sources[0]!.dispatchEvent(new Event('sourceclose'));
  expect(takeSource().mediaSource).toBe(sources[1]);
});

it('makes none where the browser has none', () => {
  vi.stubGlobal('MediaSource', undefined);
  spareSource({ presses: window, whenIdle: (act) => idle.push(act) });
  expect(rest).not.toThrow();
});
