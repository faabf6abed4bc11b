// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlayerStatus } from '#player/ui/status/PlayerStatus.tsx';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const news = aTuning({ streams: [aStream()] });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const said = () => screen.getByRole('status').textContent;
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

function tunedIn() {
  const all = renderPlayer(<PlayerStatus />);
  all.send({ type: 'play', tuning: news });
  return all;
}

it('says politely what the sound does', () => {
  const { sounds, send } = renderPlayer(<PlayerStatus />);
  expect(said()).toBe('');
  send({ type: 'play', tuning: news });
  expect(said()).toBe('Connecting to WXYZ News');
  sounds(10);
  expect(said()).toBe('Playing WXYZ News live');
  send({ type: 'pause' });
  expect(said()).toBe('WXYZ News is paused');
  send({ type: 'stop' });
  expect(said()).toBe('');
});

it('says that it plays behind live once the listener has gone back', () => {
  const { sounds, deck } = tunedIn();
  sounds(60);
  deck().playheadSeconds = 20;
  pass(2_000);
  expect(said()).toBe('Playing WXYZ News behind live');
});

describe('a wait for more', () => {
  it('of less than 2 s is not worth a word', () => {
    const { sounds, fromDeck, sources, deck } = tunedIn();
    sounds(10);
    pass(100);
    fromDeck({ type: 'silent' });
    pass(1_900);
    expect(said()).toBe('Playing WXYZ News live');
    act(() => sources.newest().flow(20));
    deck().playheadSeconds += 2;
    fromDeck({ type: 'sounding' });
    pass(1_000);
    expect(said()).toBe('Playing WXYZ News live');
  });

  it('is told when it lasts', () => {
    const { sounds, fromDeck } = tunedIn();
    sounds(10);
    fromDeck({ type: 'silent' });
    pass(2_100);
    expect(said()).toBe('Waiting for more of WXYZ News');
  });
});

describe('when no stream answers', () => {
  const waiting = () => {
    const all = tunedIn();
    all.fromSource({ type: 'lost', fault: 'refused' });
    pass(10);
    return all;
  };

  it('counts down for the eye, and not for the ear', () => {
    waiting();
    const words = said();
    expect(words).toMatch(/^WXYZ News is not available right now\./);
    const seen = screen.getByText(/^Trying again in/);
    expect(seen.closest('[aria-hidden="true"]')).not.toBeNull();
    expect(screen.getByRole('status')).not.toContainElement(seen);
    pass(600);
    expect(said()).toBe(words);
  });

  it('tries at once when it is asked to', () => {
    const { sources } = waiting();
    expect(sources.open()).toEqual([]);
    act(() => screen.getByRole('button', { name: 'Try now' }).click());
    expect(sources.open()).toHaveLength(1);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says in words what can never play, and offers nothing that would not help', () => {
    const { fromSource } = tunedIn();
    fromSource({ type: 'lost', fault: 'web-page' });
    expect(said()).toMatch(/answers with a web page/);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the way to "Why can’t I hear this?"', () => {
  const help = () => screen.queryByRole('link');

  it('is there in trouble, and leads to the page about the sound', () => {
    const { fromSource } = tunedIn();
    expect(help()).toBeNull();
    fromSource({ type: 'lost', fault: 'refused' });
    pass(10);
    expect(help()).toHaveAttribute('href', '/listen/help');
    expect(help()).toHaveAccessibleName();
  });

  it('is not there for a browser that only wants a tap', () => {
    const { send } = tunedIn();
    send({ type: 'blocked' });
    expect(said()).toMatch(/^Press play/);
    expect(help()).toBeNull();
  });

  it('goes with the trouble', () => {
    const { fromSource, sources, deck } = tunedIn();
    fromSource({ type: 'lost', fault: 'refused' });
    pass(10);
    act(() => {
      while (sources.open().length === 0) vi.advanceTimersByTime(500);
      sources.newest().flow(100);
      deck().playheadSeconds = 6;
      deck().report({ type: 'sounding' });
    });
    expect(said()).toBe('Playing WXYZ News live');
    expect(help()).toBeNull();
  });
});

it('counts down second by second, and never below a second', () => {
  const { fromSource } = tunedIn();
  fromSource({ type: 'lost', fault: 'refused' });
  const seen = new Set<string>();
  for (let i = 0; i < 20; i += 1) {
    pass(250);
    seen.add(screen.queryByText(/^Trying again in/)?.textContent ?? '');
  }
  seen.delete('');
  expect(seen.size).toBeGreaterThan(0);
  for (const words of seen) expect(words).toMatch(/^Trying again in (a second|\d+ seconds)\.$/);
});

it('tells of a silence on the air as soon as that is known, and of its end', () => {
  const { sounds, diagnosis } = tunedIn();
  sounds(10);
  act(() => diagnosis.setState({ isSilent: true }));
  expect(said()).toBe('WXYZ News is on the air but silent');
  act(() => diagnosis.setState({ isSilent: false }));
  expect(said()).toBe('Playing WXYZ News live');
});
