// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { violations } from '#tests/support/axe.ts';
import { aChannel, aStation } from '#tests/support/builders.ts';
import { aNetwork, anArchive, anOrigin, aPicture, aStory } from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';

const app = theApp();
const story = aStory(1, {
  slug: 'ice',
  headline: 'The ice comes late',
  lead: aPicture(),
  body: [
    { kind: 'paragraph', spans: [{ text: 'See ' }, { text: 'the pier', href: '/stories/pier' }] },
    { kind: 'table', headRows: 1, rows: [[[{ text: 'Day' }]], [[{ text: '1' }]]] },
  ],
});
const pier = aStory(2, { slug: 'pier', headline: 'The pier is shut' });
const origin = () =>
  anOrigin({
    network: aNetwork({ donateUrl: 'https://lakes.example/give' }),
    archive: anArchive(story, pier),
    stations: [aStation({ channels: [aChannel(), aChannel({ id: 'wxyz-2', name: 'WXYZ Jazz' })] })],
  });

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = () => {};
  // jsdom has no sound at all.
  vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue('probably');
});

const SCREENS = [
  ['/', 'Great Lakes Public Radio', 'The pier is shut'],
  ['/topics/coast', 'Coast and water', 'The ice comes late'],
  ['/stories/ice', 'The ice comes late', 'the pier'],
  ['/stations', 'Stations', /WXYZ/],
  ['/stations/in/minnesota', 'Minnesota', /WXYZ/],
  ['/stations/wxyz', /WXYZ/, 'WXYZ Jazz'],
  ['/listen/help', 'Why can’t I hear this?', 'Find a station'],
] as const;

describe.each(SCREENS)('the screen at %s', (path, title, something) => {
  const open = async () => {
    const view = app.open(path, await origin());
    await screen.findByRole('heading', { level: 1, name: title });
    await within(screen.getByRole('main')).findByRole('link', { name: something });
    return view;
  };

  it('leaves axe nothing to say', async () => {
    await open();
    expect(await violations()).toEqual([]);
  });

  it('has one heading of its own, and its name in the tab', async () => {
    await open();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    await waitFor(() => expect(document.title).toContain('Great Lakes Public Radio'));
  });

  it('is walked from its top through its page to the player, by keyboard, and no key is caught', async () => {
    await open();
    const seen = new Set<Element | null>();
    const inMain: Element[] = [];
    const main = screen.getByRole('main');
    const player = screen.getByRole('region', { name: 'Player' });
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveFocus();
    while (!seen.has(document.activeElement) && document.activeElement !== document.body) {
      const at = document.activeElement!;
      seen.add(at);
      if (main.contains(at)) inMain.push(at);
      await userEvent.tab();
    }
    expect(inMain.length).toBeGreaterThan(0);
    expect([...seen].some((one) => player.contains(one))).toBe(true);
    // What is passed by keyboard can be told by ear.
    for (const one of inMain) expect(one).toHaveAccessibleName();
  });

  it('has no link that leads nowhere', async () => {
    await open();
    for (const link of screen.getAllByRole('link', { hidden: true })) {
      expect(link.getAttribute('href')).toMatch(/^(\/(?!\/)|#\w|https?:\/\/|\?)/);
    }
  });
});
