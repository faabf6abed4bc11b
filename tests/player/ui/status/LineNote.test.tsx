// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LineNote } from '#player/ui/status/LineNote.tsx';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from '../renderPlayer.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const alone = aTuning({ streams: [aStream()] });
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

/** A channel that is heard a good while behind what has come, so that the sound outlives its line. */
function playing(tuning = aTuning()) {
  const all = renderPlayer(<LineNote className="note" />);
  all.send({ type: 'play', tuning });
  all.sounds(60);
  all.deck().playheadSeconds = 20;
  const cut = () => {
    all.fromSource({ type: 'lost', fault: 'closed' });
    all.fromSource({ type: 'lost', fault: 'unreachable' });
  };
  const note = () => document.querySelector('.note')?.textContent ?? null;
  return { ...all, cut, note };
}

describe('while the connection stays away and the sound goes on', () => {
  it('says how much is in hand, once it has been away for two seconds', () => {
    const { cut, note } = playing(alone);
    cut();
    pass(1_000);
    expect(note()).toBeNull();
    pass(2_500);
    expect(note()).toMatch(/^No connection, (39|40) s buffered$/);
  });

  it('says how much is left, second by second', () => {
    const { cut, note, deck } = playing(alone);
    cut();
    pass(3_500);
    deck().playheadSeconds = 45;
    pass(1_100);
    expect(note()).toBe('No connection, 15 s buffered');
  });

  it('says nothing any more once it is back', () => {
    const { cut, note, send, sources } = playing(alone);
    cut();
    pass(3_500);
    expect(note()).not.toBeNull();
    act(() => {
      while (sources.open().length === 0) vi.advanceTimersByTime(500);
      sources.newest().flow(10);
    });
    expect(note()).toBeNull();
    send({ type: 'stop' });
    expect(note()).toBeNull();
  });

  it('says nothing while the radio is not heard: the status has the word', () => {
    const { cut, note, send } = playing(alone);
    cut();
    pass(3_500);
    send({ type: 'pause' });
    expect(note()).toBeNull();
  });
});

describe('on another stream than the preferred one', () => {
  it('says that the backup is heard', () => {
    const { cut, note, sources } = playing();
    cut();
    act(() => sources.newest().flow(10));
    expect(note()).toBe('On the backup stream');
  });

  it('says first that even that one is away', () => {
    const { cut, note, sources } = playing();
    cut();
    act(() => sources.newest().flow(10));
    act(() => {
      for (const source of sources.open()) source.report({ type: 'lost', fault: 'closed' });
      for (const source of sources.open()) source.report({ type: 'lost', fault: 'unreachable' });
    });
    pass(3_000);
    expect(note()).toMatch(/^No connection/);
  });
});

it('says nothing of a line that is well, or has never been', () => {
  const { note, send } = playing();
  expect(note()).toBeNull();
  send({ type: 'stop' });
  send({ type: 'play', tuning: alone });
  pass(5_000);
  expect(note()).toBeNull();
});
