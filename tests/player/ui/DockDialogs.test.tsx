// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { DockDialogs } from '#player/ui/DockDialogs.tsx';
import type { Opened } from '#player/ui/opened.ts';
import { aTuning } from '#tests/support/builders.ts';
import { axeOnThePage, dialogNamed } from './renderDock.tsx';
import { renderPlayer } from './renderPlayer.tsx';

beforeEach(() => localStorage.clear());

const onlyStation = (close: () => void) => <button onClick={close}>Choose the only station</button>;

/** The dialogs of a radio that is tuned in, with one of them open. */
function dialogs(first: Opened, { isWide = true, isTuned = true } = {}) {
  const seen: Opened[] = [];
  function Dialogs() {
    const [opened, setOpened] = useState(first);
    const opener = useRef(null);
    seen.push(opened);
    return (
      <main>
        <h1>Radio</h1>
        <DockDialogs
          opened={opened}
          opener={opener}
          onOpen={setOpened}
          isWide={isWide}
          stationsPanel={onlyStation}
        />
      </main>
    );
  }
  const all = renderPlayer(<Dialogs />, { isWide });
  if (isTuned) all.send({ type: 'play', tuning: aTuning() });
  if (isTuned) all.sounds(30);
  return { ...all, opened: () => seen.at(-1) };
}

const close = () => userEvent.click(screen.getByRole('button', { name: 'Close' }));

describe('the names', () => {
  it.each([
    ['stations', 'Available on-air stations', true],
    ['sleep', 'Sleep timer', true],
    ['settings', 'Player settings', true],
    ['sheet', 'WXYZ Harbor', false],
  ] as const)('are what they hold: %s is "%s"', async (what, name, isWide) => {
    dialogs(what, { isWide });
    expect(await dialogNamed(name)).toBeVisible();
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    expect(await axeOnThePage()).toEqual([]);
  });

  it('are the player’s own while no station is tuned in', async () => {
    dialogs('sheet', { isWide: false, isTuned: false });
    expect(await dialogNamed('Player')).toBeVisible();
  });
});

describe('closing', () => {
  it.each(['stations', 'sleep', 'settings'] as const)(
    'leads back to the page on a desk: %s',
    async (what) => {
      const { opened } = dialogs(what);
      await close();
      expect(opened()).toBe('nothing');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    },
  );

  it.each([
    ['sleep', 'sheet'],
    ['settings', 'sheet'],
    ['stations', 'nothing'],
    ['sheet', 'nothing'],
  ] as const)('leads on a phone from %s to %s', async (what, then) => {
    const { opened } = dialogs(what, { isWide: false });
    await close();
    expect(opened()).toBe(then);
  });

  it('is done by what is chosen inside, too', async () => {
    const { opened } = dialogs('stations');
    await userEvent.click(screen.getByRole('button', { name: 'Choose the only station' }));
    expect(opened()).toBe('nothing');
  });
});

describe('the sheet', () => {
  it('goes when the page becomes as wide as a desk’s, where the dock has it all', () => {
    dialogs('sheet', { isWide: true });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    ['Sleep timer', 'sleep'],
    ['Settings', 'settings'],
    ['Stations', 'stations'],
  ] as const)('opens %s in its place', async (name, what) => {
    const { opened } = dialogs('sheet', { isWide: false });
    const sheet = within(await dialogNamed('WXYZ Harbor'));
    await userEvent.click(await sheet.findByRole('button', { name }));
    expect(opened()).toBe(what);
  });
});
