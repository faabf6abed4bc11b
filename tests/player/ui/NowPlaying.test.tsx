// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NowPlaying } from '#player/ui/NowPlaying.tsx';
import { aBroadcast, anOnAir, aTrack } from '#tests/features/stations/builders.ts';
import { fakeOrigin } from '#tests/features/stations/fakeOrigin.ts';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from './renderPlayer.tsx';

const origin = fakeOrigin();
const AT_ONE = Date.parse('2026-03-02T13:00:00Z');
const ago = (seconds: number) => new Date(AT_ONE - seconds * 1_000).toISOString();
const announced = aTuning({ hasOnAir: true });

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: AT_ONE }));
afterEach(() => void vi.useRealTimers());

/** A channel that is heard live, with five minutes recorded. */
function playing(onAir = anOnAir(), tuning = announced) {
  origin.holds({ onAir: [onAir] });
  const all = renderPlayer(<NowPlaying />);
  all.send({ type: 'play', tuning });
  all.sounds(300);
  return all;
}

/** What is read, from top to bottom: paragraphs of words, without the status for those who hear the page. */
const title = () => document.querySelector('p')?.textContent;
const link = () => screen.queryByRole('link', { name: 'WXYZ News' });

describe('the title', () => {
  it('invites to choose a station where none is offered', () => {
    renderPlayer(<NowPlaying />);
    expect(title()).toBe('Choose a station to listen');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('is the show that is heard, over its channel, which leads to its station', async () => {
    playing();
    await screen.findByText('Morning on the Bay');
    expect(link()).toHaveAttribute('href', '/stations/wxyz');
  });

  it('is the channel where no show is told', () => {
    playing(anOnAir(), aTuning());
    expect(title()).toBe('WXYZ News');
    expect(screen.getByRole('link', { name: 'Live radio' })).toBeVisible();
  });

  it('is the show that was on at the moment that is heard, not the one that is on now', async () => {
    const before = aBroadcast({ id: 'a', title: 'Dawn Chorus', end: ago(60) });
    const now = aBroadcast({ id: 'b', title: 'The News at One', start: ago(60) });
    const { deck } = playing(anOnAir({ broadcasts: [before, now] }));
    await screen.findByText('The News at One');
    deck().playheadSeconds = 120;
    expect(await screen.findByText('Dawn Chorus')).toBeVisible();
    expect(screen.queryByText('The News at One')).toBeNull();
  });

  it('is the show that is on now at a silent radio', async () => {
    origin.holds({ onAir: [anOnAir()] });
    const { send } = renderPlayer(<NowPlaying />);
    send({ type: 'offer', tuning: announced });
    expect(await screen.findByText('Morning on the Bay')).toBeVisible();
  });
});

describe('the song', () => {
  it('is the one that is heard', async () => {
    const early = aTrack({ id: 'early', title: 'Ebb', artist: null, start: ago(280) });
    const late = aTrack({ start: ago(30) });
    const { deck } = playing(anOnAir({ tracks: [early, late] }));
    expect(await screen.findByText('Slack Tide, The Ferrymen')).toBeVisible();
    deck().playheadSeconds = 100;
    expect(await screen.findByText('Ebb')).toBeVisible();
  });

  it('is what the stream itself says, where nobody else knows, once that is heard', async () => {
    const { sources, deck } = playing(anOnAir(), aTuning());
    act(() => {
      sources.newest().report({ type: 'title', title: 'The Ferrymen - Slack Tide' });
      sources.newest().flow(100);
    });
    // It came with sound that is still to be heard.
    expect(screen.queryByText('Slack Tide, The Ferrymen')).toBeNull();
    deck().playheadSeconds = 305;
    expect(await screen.findByText('Slack Tide, The Ferrymen')).toBeVisible();
  });
});

describe('while there is trouble', () => {
  const alone = aTuning({ streams: [aStream()] });

  it('gives the place of channel and song to the words for it', () => {
    const { send } = playing(anOnAir(), alone);
    send({ type: 'blocked' });
    expect(screen.getByText(/^WXYZ News: Press play/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Live radio' })).toBeNull();
  });

  it('says that a channel is on the air but silent, though it plays', () => {
    const { diagnosis } = playing(anOnAir(), alone);
    act(() => diagnosis.setState({ isSilent: true }));
    expect(screen.getByText('WXYZ News: On the air, but silent.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Live radio' })).toBeNull();
    act(() => diagnosis.setState({ isSilent: false }));
    expect(screen.getByRole('link', { name: 'Live radio' })).toBeVisible();
  });

  it('tells of the channel that is to follow, and lets the one that is heard stand', () => {
    const { send } = playing(anOnAir(), alone);
    send({ type: 'play', tuning: aTuning({ id: 'wxyz-2', name: 'WXYZ Jazz' }) });
    expect(title()).toBe('WXYZ News');
    expect(screen.getByText('Connecting to WXYZ Jazz')).toBeVisible();
  });
});
