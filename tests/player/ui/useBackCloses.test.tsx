// @vitest-environment jsdom
import { renderHook, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { hearBackFirst } from '#player/browser/backListeners.ts';
import { useBackCloses } from '#player/ui/useBackCloses.ts';
import { buttonNamed, dialogNamed, renderPlayingDock } from './renderDock.tsx';

/** Hears of every step back, whoever keeps it from others. */
const steps = new EventTarget();
beforeAll(() => {
  window.addEventListener('popstate', () => steps.dispatchEvent(new Event('step')));
  hearBackFirst();
});
beforeEach(() => localStorage.clear());

/** What a router of the page would hear of the history. */
function heardByRouter() {
  const heard: unknown[] = [];
  const hear = () => void heard.push(location.pathname);
  window.addEventListener('popstate', hear);
  onTestFinished(() => window.removeEventListener('popstate', hear));
  return heard;
}

const isOpen = (name: string) => screen.queryByRole('dialog', { name }) !== null;

describe('history Back', () => {
  it('closes a dialog of the desk, and the page hears nothing of it', async () => {
    const heard = heardByRouter();
    renderPlayingDock();
    await userEvent.click(buttonNamed('Stations'));
    await dialogNamed('Available on-air stations');
    history.back();
    await waitFor(() => expect(isOpen('Available on-air stations')).toBe(false));
    expect(heard).toEqual([]);
  });

  it('leads on a phone from the timer to the sheet, and from the sheet to the page', async () => {
    renderPlayingDock({ isWide: false });
    await userEvent.click(buttonNamed('Open the player'));
    await userEvent.click(await screen.findByRole('button', { name: 'Sleep timer' }));
    await dialogNamed('Sleep timer');
    history.back();
    await waitFor(() => expect(isOpen('Sleep timer')).toBe(false));
    await dialogNamed('WXYZ Harbor');
    history.back();
    await waitFor(() => expect(isOpen('WXYZ Harbor')).toBe(false));
  });
});

it('leaves no entry behind when a dialog is closed by its button', async () => {
  const heard = heardByRouter();
  history.replaceState({ key: 'page' }, '');
  renderPlayingDock();
  await userEvent.click(buttonNamed('Sleep timer'));
  expect(history.state).toMatchObject({ key: 'page', isOverPage: true });
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
  await waitFor(() => expect(history.state).toEqual({ key: 'page' }));
  expect(heard).toEqual([]);
});

it('leaves open what is opened while the entry of what was there before is still being left', async () => {
  history.replaceState({ key: 'page' }, '');
  const close = vi.fn<() => void>();
  const first = renderHook(({ isOpen: is }) => useBackCloses(is, () => {}), {
    initialProps: { isOpen: true },
  });
  const isLeft = new Promise((resolve) => {
    steps.addEventListener('step', () => setTimeout(resolve), { once: true });
  });
  first.rerender({ isOpen: false });
  renderHook(() => useBackCloses(true, close));
  await isLeft;
  expect(close).not.toHaveBeenCalled();
  await waitFor(() => expect(history.state).toMatchObject({ isOverPage: true }));
  history.back();
  await waitFor(() => expect(close).toHaveBeenCalledOnce());
});
