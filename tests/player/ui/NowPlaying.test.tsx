// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NowPlaying } from '#player/ui/NowPlaying.tsx';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from './renderPlayer.tsx';

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

const alone = aTuning({ streams: [aStream()] });
const pass = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

function playing(tuning = aTuning()) {
  const all = renderPlayer(<NowPlaying />);
  all.send({ type: 'play', tuning });
  all.sounds(60);
  return all;
}

it('says how much is in hand when the connection stays away while the sound goes on', () => {
  const { fromSource, deck } = playing(alone);
  deck().playheadSeconds = 20;
  fromSource({ type: 'lost', fault: 'closed' });
  fromSource({ type: 'lost', fault: 'unreachable' });
  pass(1_000);
  expect(screen.queryByText(/No connection/)).toBeNull();
  pass(2_500);
  expect(screen.getByText(/No connection, \d\d s in hand/)).toBeVisible();
});

it('says that the backup is heard', () => {
  const { fromSource, sources } = playing();
  fromSource({ type: 'lost', fault: 'not-found' });
  fromSource({ type: 'lost', fault: 'not-found' });
  act(() => sources.newest().flow(10));
  expect(screen.getByText('On the backup stream')).toBeVisible();
});
