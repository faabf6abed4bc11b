// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PlayButton } from '#player/ui/controls/PlayButton.tsx';
import { aTuning } from '#tests/support/builders.ts';
import { violations } from '#tests/support/axe.ts';
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
