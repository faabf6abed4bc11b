// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { FavouriteButton } from '#player/ui/controls/FavouriteButton.tsx';
import { aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const news = aTuning();
const jazz = aTuning({ id: 'wxyz-2', name: 'WXYZ Jazz' });
const button = (name: RegExp) => screen.getByRole('button', { name });

beforeEach(() => localStorage.clear());

it('adds the channel and lets it go, and is named after what it will do', async () => {
  const { favourites } = renderPlayer(<FavouriteButton {...news} />);
  await userEvent.click(button(/^Add WXYZ News to favou?rites$/));
  expect(favourites.getState().tunings).toEqual([news]);
  await userEvent.click(button(/^Remove WXYZ News from favou?rites$/));
  expect(favourites.getState().tunings).toEqual([]);
});

it('keeps the focus while its name changes under it', async () => {
  renderPlayer(<FavouriteButton {...news} />);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(button(/^Remove/)).toHaveFocus();
  await userEvent.keyboard(' ');
  expect(button(/^Add/)).toHaveFocus();
});

it('leaves the other favourites as they are', async () => {
  const { favourites } = renderPlayer(<FavouriteButton {...news} />);
  act(() => favourites.setState({ tunings: [news, jazz] }));
  await userEvent.click(button(/^Remove/));
  expect(favourites.getState().tunings).toEqual([jazz]);
});

it('knows the channel by its own name, though its streams and station have changed since', () => {
  const { favourites } = renderPlayer(<FavouriteButton {...news} />);
  act(() => favourites.setState({ tunings: [{ ...news, stationName: 'WXYZ as it was' }] }));
  expect(button(/^Remove WXYZ News/)).toBeVisible();
});

it('follows another tab', () => {
  renderPlayer(<FavouriteButton {...news} />);
  localStorage.setItem('longwave.favourites', JSON.stringify({ tunings: [news] }));
  act(() => {
    window.dispatchEvent(new StorageEvent('storage', { key: 'longwave.favourites' }));
  });
  expect(button(/^Remove WXYZ News/)).toBeVisible();
});
