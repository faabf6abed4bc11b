// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlayerSettings } from '#player/ui/controls/PlayerSettings.tsx';
import { axeOnThePage, buttonNamed, dialogNamed, renderPlayingDock } from '../renderDock.tsx';
import { renderPlayer } from '../renderPlayer.tsx';

beforeEach(() => localStorage.clear());

const reserve = () => within(screen.getByRole('group', { name: 'Ride through dropouts' }));
const choice = (name: string) => reserve().getByRole('radio', { name });
const shortcuts = () => screen.getByRole('switch', { name: 'Single-key shortcuts' });

describe('the reserve', () => {
  it('is one of four, and off at first', () => {
    renderPlayer(<PlayerSettings />);
    const names = reserve()
      .getAllByRole('radio')
      .map((radio) => radio.closest('label')?.textContent);
    expect(names).toEqual([
      'Off',
      '30 seconds behind live',
      '1 minute behind live',
      '3 minutes behind live',
    ]);
    expect(choice('Off')).toBeChecked();
  });

  it('acts and is kept at once', async () => {
    const { settings } = renderPlayer(<PlayerSettings />);
    await userEvent.click(choice('1 minute behind live'));
    expect(settings.getState().reserveSeconds).toBe(60);
    expect(choice('1 minute behind live')).toBeChecked();
    expect(localStorage.getItem('longwave.settings')).toContain('"reserveSeconds":60');
  });

  it('is chosen by its words, and explained to those who hear the page', async () => {
    renderPlayer(<PlayerSettings />);
    await userEvent.click(screen.getByText('30 seconds behind live'));
    expect(choice('30 seconds behind live')).toBeChecked();
    const group = screen.getByRole('group', { name: 'Ride through dropouts' });
    expect(group).toHaveAccessibleDescription(/plays this far behind live/);
  });
});

describe('the single keys', () => {
  it('are switched off and on from the keyboard', async () => {
    const { settings } = renderPlayer(<PlayerSettings />);
    shortcuts().focus();
    await userEvent.keyboard(' ');
    expect(settings.getState().hasShortcuts).toBe(false);
    expect(shortcuts()).not.toBeChecked();
    await userEvent.keyboard(' ');
    expect(settings.getState().hasShortcuts).toBe(true);
  });

  it('are listed, each with what it does', () => {
    renderPlayer(<PlayerSettings />);
    const listed = screen
      .getAllByRole('term')
      .map((term) => `${term.textContent}: ${term.nextSibling?.textContent}`);
    expect(listed).toEqual([
      'Play or pause: K',
      'Pause or resume, while the radio is on: Space',
      'Mute or unmute: M',
      'Go to live: L',
    ]);
  });
});

describe('the dialog', () => {
  it('changes both at once, and axe finds nothing wrong', async () => {
    const { settings } = renderPlayingDock();
    await userEvent.click(buttonNamed('Settings'));
    const card = within(await dialogNamed('Player settings'));
    await userEvent.click(await card.findByRole('radio', { name: '3 minutes behind live' }));
    await userEvent.click(shortcuts());
    expect(settings.getState()).toEqual({ reserveSeconds: 180, hasShortcuts: false });
    expect(await axeOnThePage()).toEqual([]);
  });

  it('leads back to the sheet on a phone', async () => {
    renderPlayingDock({ isWide: false });
    await userEvent.click(buttonNamed('Open the player'));
    await userEvent.click(await screen.findByRole('button', { name: 'Settings' }));
    await screen.findByRole('switch');
    await userEvent.click(buttonNamed('Close'));
    expect(await dialogNamed('WXYZ Harbor')).toBeVisible();
  });
});
