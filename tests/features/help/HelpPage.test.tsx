// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { violations } from '#tests/support/axe.ts';
import { anArchive, anOrigin, aStory } from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';
import { bytesOf, frameRun, mp3Frame } from '#tests/support/frames.ts';

const app = theApp();
const STREAM = 'https://streams.example.org/wxyz.mp3';
const SOUND = bytesOf(...frameRun(4, (seed) => mp3Frame(seed)));

beforeEach(() => {
  localStorage.clear();
  // jsdom has no sound at all.
  vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue('probably');
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

/** Opens the page with WXYZ News offered, and the stream that answers so. */
async function open(answer: () => Response) {
  const view = app.open('/listen/help', await anOrigin({ archive: anArchive(aStory(1)) }));
  app.network.use(http.get(STREAM, answer));
  return view;
}
const sounds = () => new HttpResponse(SOUND, { headers: { 'content-type': 'audio/mpeg' } });
const row = async (name: string) =>
  (await screen.findByRole('heading', { level: 3, name: new RegExp(name) })).closest('li')!;

it('finds nothing wrong with a channel that can be heard, and plays it from there', async () => {
  const { events, player } = await opened(sounds);
  expect(await screen.findByText('WXYZ News can be heard here. Nothing is wrong.')).toBeVisible();
  expect(await row('The streams answer')).toHaveTextContent('The stream answers.');
  expect(await violations()).toEqual([]);

  const found = screen.getByRole('region', { name: 'What we found' });
  await userEvent.click(within(found).getByRole('button', { name: 'Play WXYZ News live' }));

  expect(events).toContainEqual(expect.objectContaining({ type: 'play' }));
  expect(player.store.getState().playback.status).toBe('connecting');
});

it('says what the stream answered when it is not there', async () => {
  await opened(() => new HttpResponse('', { status: 404 }));

  expect(await screen.findByText('No stream of WXYZ News answers.')).toBeVisible();
  expect(await row('The streams answer')).toHaveTextContent(/Problem.*\(404\)/);
  expect(await row('What our server hears')).toHaveTextContent('Not known');
});

it('turns the sound on where it was off', async () => {
  const { volume } = await opened(sounds);
  volume.setState({ isMuted: true });
  const sound = await row('The sound is on');
  expect(await within(sound).findByText('The player is muted.')).toBeVisible();

  await userEvent.click(within(sound).getByRole('button', { name: 'Turn the sound on' }));

  expect(sound).toHaveTextContent('Fine');
  expect(volume.getState().isMuted).toBe(false);
});

it('checks again when told to', async () => {
  let isThere = false;
  await opened(() => (isThere ? sounds() : new HttpResponse('', { status: 503 })));
  await screen.findByText('No stream of WXYZ News answers.');
  isThere = true;

  const [again] = screen.getAllByRole('button', { name: 'Check again' });
  await userEvent.click(again!);

  expect(await screen.findByText('WXYZ News can be heard here. Nothing is wrong.')).toBeVisible();
});

it('gives the report to the clipboard, and to nobody else', async () => {
  const listener = userEvent.setup();
  await opened(sounds);
  await screen.findByText('WXYZ News can be heard here. Nothing is wrong.');

  await listener.click(screen.getByRole('button', { name: 'Copy report' }));

  expect(await screen.findByText(/The report is copied/)).toBeVisible();
  expect(await navigator.clipboard.readText()).toMatch(/^About the sound: WXYZ News\n/);
});

it('sends who has chosen nothing to the stations', async () => {
  await open(sounds);

  expect(await screen.findByRole('link', { name: 'Find a station' })).toBeVisible();
});

/** With the network's channel in the player, as the app offers it. */
async function opened(answer: () => Response) {
  const view = await open(answer);
  act(() => view.player.send({ type: 'offer', tuning: aTuning({ streams: [aStream()] }) }));
  return view;
}
