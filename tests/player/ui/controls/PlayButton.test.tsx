// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PlayButton } from '#player/ui/controls/PlayButton.tsx';
import { aTuning } from '#tests/support/builders.ts';
import { violations } from '#tests/support/axe.ts';
import { pressesApart } from '#tests/support/pressClock.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const news = aTuning();
const jazz = aTuning({ id: 'wxyz-2', name: 'WXYZ Jazz' });
const NewsButton = () => <PlayButton {...news} />;
const named = (name: string) => screen.getByRole('button', { name });

it('plays, pauses, resumes from the keyboard, and says each time what it does next', async () => {
  const { sounds, fromDeck } = renderPlayer(<NewsButton />);
  await userEvent.tab();
  expect(named('Play WXYZ News live')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(named('Stop WXYZ News')).toHaveFocus();
  sounds(10);
  expect(named('Pause WXYZ News')).toHaveFocus();
  await userEvent.keyboard(' ');
  expect(named('Resume WXYZ News')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  fromDeck({ type: 'sounding' });
  expect(named('Pause WXYZ News')).toHaveFocus();
});

it.each([60, 200, 400])('is pressed once by a double-click of %i ms', async (ms) => {
  const { sources, player } = renderPlayer(<NewsButton />);
  pressesApart(ms);
  await userEvent.dblClick(named('Play WXYZ News live'));
  expect(player.store.getState().playback.status).toBe('connecting');
  expect(sources.open()).toHaveLength(1);
});

it.each([60, 400])('changes the channel by a double-click of %i ms', async (ms) => {
  const { sounds, player } = renderPlayer(
    <>
      <PlayButton {...news} isOneOfMany />
      <PlayButton {...jazz} isOneOfMany />
    </>,
  );
  await userEvent.click(named('Play WXYZ News live'));
  sounds(10);
  pressesApart(ms);
  await userEvent.dblClick(named('Play WXYZ Jazz live'));
  expect(player.store.getState().cue).toMatchObject({ status: 'connecting', tuning: jazz });
});

it('stops what is only connecting', async () => {
  const { sources } = renderPlayer(<NewsButton />);
  await userEvent.click(named('Play WXYZ News live'));
  expect(sources.open()).toHaveLength(1);
  await userEvent.click(named('Stop WXYZ News'));
  expect(sources.open()).toEqual([]);
  expect(named('Play WXYZ News live')).toBeVisible();
});

it('offers an honest Stop for a stream that cannot be paused', async () => {
  const { fromDeck, decks } = renderPlayer(<NewsButton />, { ways: ['direct'] });
  await userEvent.click(named('Play WXYZ News live'));
  fromDeck({ type: 'sounding' });
  await userEvent.click(named('Stop WXYZ News'));
  expect(decks.open()).toEqual([]);
});

it('is the button of its own channel, whichever is on', async () => {
  const { sounds, sources } = renderPlayer(
    <>
      <PlayButton {...news} isOneOfMany />
      <PlayButton {...jazz} isOneOfMany />
    </>,
  );
  await userEvent.click(named('Play WXYZ Jazz live'));
  sounds(10);
  expect(named('Pause WXYZ Jazz')).toBeVisible();
  await userEvent.click(named('Play WXYZ News live'));
  // It plays on until the other one sounds.
  expect(named('Pause WXYZ Jazz')).toBeVisible();
  expect(named('Stop WXYZ News')).toBeVisible();
  sounds(10);
  expect(named('Pause WXYZ News')).toBeVisible();
  expect(named('Play WXYZ Jazz live')).toBeVisible();
  await waitFor(() => expect(sources.open()).toHaveLength(1));
});

it('has nothing that axe finds wrong', async () => {
  renderPlayer(
    <main>
      <h1>Radio</h1>
      <NewsButton />
    </main>,
  );
  document.documentElement.lang = 'en';
  document.title = 'Radio';
  expect(await violations()).toEqual([]);
});

describe('before a press', () => {
  it('is warmed up by a finger on it, without a sound, and plays with what is there by then', async () => {
    const { sources, decks, player } = renderPlayer(<NewsButton />);
    fireEvent.pointerDown(named('Play WXYZ News live'));
    await waitFor(() => expect(sources.open()).toHaveLength(1));
    expect(player.store.getState().playback.status).toBe('idle');
    act(() => sources.newest().flow(20));
    fireEvent.click(named('Play WXYZ News live'));
    expect(sources.sources).toHaveLength(1);
    expect(decks.open()).toHaveLength(1);
    expect(named('Stop WXYZ News')).toBeVisible();
  });

  it('drops what it has warmed up when no press comes', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { sources, decks } = renderPlayer(<NewsButton />);
    fireEvent.pointerEnter(named('Play WXYZ News live'));
    act(() => void vi.advanceTimersByTime(200));
    expect(sources.open()).toHaveLength(1);
    act(() => void vi.advanceTimersByTime(2_000));
    expect(sources.open()).toEqual([]);
    expect(decks.open()).toEqual([]);
  });

  it('warms up one channel at the most, the one that is meant last', async () => {
    const { sources } = renderPlayer(
      <>
        <PlayButton {...news} isOneOfMany />
        <PlayButton {...jazz} isOneOfMany />
      </>,
    );
    fireEvent.pointerDown(named('Play WXYZ News live'));
    await waitFor(() => expect(sources.sources).toHaveLength(1));
    fireEvent.pointerDown(named('Play WXYZ Jazz live'));
    await waitFor(() => expect(sources.sources).toHaveLength(2));
    expect(sources.open()).toHaveLength(1);
  });

  it('asks for nothing where a press would stop or pause', () => {
    const { sources, sounds } = renderPlayer(<NewsButton />);
    fireEvent.click(named('Play WXYZ News live'));
    sounds(10);
    fireEvent.pointerDown(named('Pause WXYZ News'));
    expect(sources.sources).toHaveLength(1);
  });
});

it('gives up the channel that is to follow, and lets the other one play on', async () => {
  const { sounds, player } = renderPlayer(
    <>
      <PlayButton {...news} isOneOfMany />
      <PlayButton {...jazz} isOneOfMany />
    </>,
  );
  await userEvent.click(named('Play WXYZ News live'));
  sounds(10);
  await userEvent.click(named('Play WXYZ Jazz live'));
  await userEvent.click(named('Stop WXYZ Jazz'));
  expect(named('Play WXYZ Jazz live')).toBeVisible();
  expect(named('Pause WXYZ News')).toBeVisible();
  expect(player.store.getState().playback.status).toBe('playing');
});

it('plays again, at a press, what the browser did not let sound', async () => {
  const { send, player } = renderPlayer(<NewsButton />);
  await userEvent.click(named('Play WXYZ News live'));
  send({ type: 'blocked' });
  await userEvent.click(named('Play WXYZ News live'));
  expect(player.store.getState().playback.status).toBe('connecting');
});
