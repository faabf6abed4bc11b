// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MediaSession } from '#player/ui/system/MediaSession.ts';
import { aBroadcast, anOnAir, aTrack } from '#tests/features/stations/builders.ts';
import { fakeOrigin } from '#tests/features/stations/fakeOrigin.ts';
import { aTuning } from '#tests/support/builders.ts';
import { fakeMediaSession } from '#tests/support/fakeMediaSession.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const origin = fakeOrigin();
const news = aTuning({ hasOnAir: true });
const jazz = aTuning({ id: 'wxyz-2', name: 'WXYZ Jazz' });
const roots = aTuning({ id: 'wxyz-3', name: 'WXYZ Roots' });
const AT_ONE = Date.parse('2026-03-02T13:00:00Z');

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: AT_ONE }));
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

/** '192x192': from its header, PNG (RFC 2083 §4.1.1). */
function sizeOfPng(file: string): string {
  const bytes = readFileSync(file);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

/** The system beside a player on which so many seconds are recorded, heard live. */
function listening({
  ways = ['timeshift'] as ('timeshift' | 'direct')[],
  tracks = [aTrack()],
} = {}) {
  const system = fakeMediaSession();
  origin.holds({ onAir: [anOnAir({ broadcasts: [aBroadcast()], tracks })] });
  const all = renderPlayer(<MediaSession />, { ways });
  all.send({ type: 'play', tuning: news });
  if (ways.includes('timeshift')) all.sounds(300);
  else all.fromDeck({ type: 'sounding' });
  return { ...all, ...system };
}

describe('what is shown', () => {
  it('is the song that is heard, with its station', async () => {
    const early = aTrack({ id: 'early', title: 'Ebb', start: '2026-03-02T12:56:00.000Z' });
    const { session, deck } = listening({
      tracks: [early, aTrack({ start: '2026-03-02T12:59:00.000Z' })],
    });
    await waitFor(() => expect(session.metadata?.title).toBe('Slack Tide, The Ferrymen'));
    expect(session.metadata).toMatchObject({ artist: 'WXYZ Harbor', album: 'WXYZ News' });
    deck().playheadSeconds = 120;
    await waitFor(() => expect(session.metadata?.title).toBe('Ebb, The Ferrymen'));
  });

  it('bears the app’s own sign, in the sizes that it has', () => {
    const { session } = listening();
    const { artwork } = session.metadata!;
    expect(artwork.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
    for (const { src, sizes } of artwork) expect(sizeOfPng(`public${src}`)).toBe(sizes);
  });

  it('is the show where no song is known', async () => {
    const { session } = listening({ tracks: [] });
    await waitFor(() => expect(session.metadata?.title).toBe('Morning on the Bay'));
  });

  it('is nothing when nothing is on', () => {
    const { session, send } = listening();
    expect(session.playbackState).toBe('playing');
    send({ type: 'pause' });
    expect(session.playbackState).toBe('paused');
    send({ type: 'stop' });
    expect(session.playbackState).toBe('none');
    expect(session.metadata).toBeNull();
  });

  it('is not "playing" for a radio that has failed', () => {
    const { session, send } = listening();
    send({ type: 'blocked' });
    expect(session.playbackState).toBe('none');
  });
});

describe('the place in what is recorded', () => {
  it('is told behind live, second by second, and cleared at the live edge', async () => {
    const { deck, place } = listening();
    expect(place()).toBeUndefined();
    deck().playheadSeconds = 60;
    await waitFor(() => expect(place()).toEqual({ duration: 300, position: 60, playbackRate: 1 }));
    deck().playheadSeconds = 61;
    await waitFor(() => expect(place()).toMatchObject({ position: 61 }));
    deck().playheadSeconds = 296;
    await waitFor(() => expect(place()).toBeUndefined());
  });

  it('can be chosen from outside', () => {
    const { press, deck } = listening();
    press('seekto', { seekTime: 100 });
    expect(deck().playheadSeconds).toBeCloseTo(100, 0);
    press('seekbackward', {});
    expect(deck().playheadSeconds).toBeCloseTo(85, 0);
    press('seekforward', { seekOffset: 5 });
    expect(deck().playheadSeconds).toBeCloseTo(90, 0);
  });
});

describe('what is offered', () => {
  it('is only what works: no seeking in a stream that passes through', () => {
    expect(listening().offered()).toEqual([
      'pause',
      'play',
      'seekbackward',
      'seekforward',
      'seekto',
      'stop',
    ]);
    expect(listening({ ways: ['direct'] }).offered()).toEqual(['pause', 'play', 'stop']);
  });

  it('is the way through the favourites, when the channel is one of several', () => {
    const { favourites, offered, press, player } = listening();
    act(() => favourites.setState({ tunings: [news] }));
    expect(offered()).not.toContain('nexttrack');
    act(() => favourites.setState({ tunings: [news, jazz, roots] }));
    expect(offered()).toEqual(expect.arrayContaining(['nexttrack', 'previoustrack']));
    // What is heard plays on until the next one sounds.
    const next = () => player.store.getState().cue?.tuning.channel.name;
    act(() => press('nexttrack'));
    expect(next()).toBe('WXYZ Jazz');
    act(() => press('nexttrack'));
    expect(next()).toBe('WXYZ Roots');
    act(() => press('previoustrack'));
    expect(next()).toBe('WXYZ Jazz');
  });
});

it('pauses, goes on and stops from outside', () => {
  const { press, player } = listening();
  const status = () => player.store.getState().playback.status;
  act(() => press('pause'));
  expect(status()).toBe('paused');
  act(() => press('play'));
  expect(status()).toBe('stalled');
  act(() => press('stop'));
  expect(status()).toBe('idle');
});

it('stops what cannot be paused', () => {
  const { press, player } = listening({ ways: ['direct'] });
  act(() => press('pause'));
  expect(player.store.getState().playback.status).toBe('idle');
});
