// @vitest-environment jsdom
import { expect, it } from 'vitest';
import {
  handleMediaSession,
  placeInMediaSession,
  setMediaSessionState,
  showInMediaSession,
} from '#player/browser/mediaSession.ts';
import { fakeMediaSession } from '#tests/support/fakeMediaSession.ts';

const SHOWN = { title: 'Slack Tide', artist: 'WXYZ Harbor', album: 'WXYZ News' };

it('shows what is heard, under the app’s own sign, and takes it away', () => {
  const { session } = fakeMediaSession();
  showInMediaSession(SHOWN);
  expect(session.metadata).toMatchObject(SHOWN);
  expect(session.metadata?.artwork).toHaveLength(2);
  showInMediaSession(null);
  expect(session.metadata).toBeNull();
});

it('offers what has a handler, and takes away what no longer has', () => {
  const { offered, press } = fakeMediaSession();
  const pressed: string[] = [];
  handleMediaSession({
    play: () => void pressed.push('play'),
    seekto: ({ seekTime }) => void pressed.push(`to ${seekTime}`),
  });
  expect(offered()).toEqual(['play', 'seekto']);
  press('play');
  press('seekto', { seekTime: 12 });
  expect(pressed).toEqual(['play', 'to 12']);
  handleMediaSession({ stop: () => {} });
  expect(offered()).toEqual(['stop']);
});

it('places the listener at the speed of the sound, and nowhere at the live edge', () => {
  const { place } = fakeMediaSession();
  placeInMediaSession({ duration: 300, position: 60 });
  expect(place()).toEqual({ duration: 300, position: 60, playbackRate: 1 });
  placeInMediaSession(null);
  expect(place()).toBeUndefined();
});

it('offers the rest where a browser knows fewer actions', () => {
  const { session, offered } = fakeMediaSession();
  const { setActionHandler } = session;
  session.setActionHandler = (action, handler) => {
    if (action === 'seekto') throw new TypeError('seekto is not a media session action');
    setActionHandler(action, handler);
  };
  handleMediaSession({ play: () => {}, seekto: () => {}, nexttrack: () => {} });
  expect(offered()).toEqual(['nexttrack', 'play']);
});

it('does without the place where a browser has the session but not that part of it', () => {
  const { session } = fakeMediaSession();
  Object.assign(session, { setPositionState: undefined });
  expect(() => placeInMediaSession({ duration: 300, position: 60 })).not.toThrow();
});

it('is nothing, and no error, in a browser without it', () => {
  expect('mediaSession' in navigator).toBe(false);
  showInMediaSession(SHOWN);
  setMediaSessionState('playing');
  placeInMediaSession(null);
  handleMediaSession({ play: () => {} });
  expect('mediaSession' in navigator).toBe(false);
});
