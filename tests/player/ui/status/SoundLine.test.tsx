// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { SoundLine } from '#player/ui/status/SoundLine.tsx';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const news = aTuning({ streams: [aStream()] });
const jazz = aTuning({ id: 'wxyz-2', name: 'WXYZ Jazz', streams: [aStream()] });
const line = () => document.querySelector('p');

beforeEach(() => localStorage.clear());

function tunedIn(isWide = false) {
  const all = renderPlayer(<SoundLine />, { isWide });
  all.send({ type: 'play', tuning: news });
  return all;
}

it('says what the sound does, for the eye alone: it is read out elsewhere', () => {
  tunedIn();
  expect(line()).toHaveTextContent('Connecting to WXYZ News');
  expect(line()).toHaveAttribute('aria-hidden', 'true');
});

it('says in one sentence why there is none, of whom, and when the next try is, with the way not to wait', async () => {
  const { fromSource, sources } = tunedIn();
  fromSource({ type: 'lost', fault: 'refused' });
  expect(line()).toHaveTextContent(
    /^WXYZ News: Its server answers with an error\. Trying again in .*\. Try now$/,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
  expect(sources.open()).toHaveLength(1);
  expect(line()).toHaveTextContent('Trying again …');
});

it('has one thing to do, and no more', () => {
  const { fromSource } = tunedIn();
  fromSource({ type: 'lost', fault: 'web-page' });
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(screen.getAllByRole('link')).toHaveLength(1);
});

it('brings back the sound that is off', async () => {
  const { sounds, volume } = tunedIn();
  sounds(10);
  act(() => volume.setState({ level: 0 }));
  expect(line()).toHaveTextContent('WXYZ News: The sound is off. Unmute');
  await userEvent.click(screen.getByRole('button', { name: 'Unmute' }));
  expect(volume.getState()).toMatchObject({ level: 0.5, isMuted: false });
});

it('leaves that to the button beside it on a desk', () => {
  const { sounds, volume } = tunedIn(true);
  sounds(10);
  act(() => volume.setState({ isMuted: true }));
  expect(line()).toHaveTextContent('WXYZ News: The sound is off.');
  expect(screen.queryByRole('button')).toBeNull();
});

it('tries again the channel that did not come, while the other one plays on', async () => {
  const { sounds, send, fromSource, sources, player } = tunedIn();
  sounds(10);
  send({ type: 'play', tuning: jazz });
  fromSource({ type: 'lost', fault: 'not-found' });
  expect(line()).toHaveTextContent('WXYZ Jazz: Nothing is on the air there. Try again');
  const before = sources.sources.length;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(sources.sources.length).toBe(before + 1);
  expect(player.store.getState().cue).toMatchObject({ status: 'connecting', tuning: jazz });
});
