// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Player } from '#player/radio/player.ts';
import { PlayerProvider } from '#player/ui/PlayerProvider.tsx';
import { useListeningTime } from '#player/ui/time/useListeningTime.ts';
import { useSeeking } from '#player/ui/time/useSeeking.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';
import { somePlayerParts } from '#tests/support/somePlayerParts.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');

beforeEach(() => void vi.useFakeTimers({ now: NOON }));
afterEach(() => void vi.useRealTimers());

function Keys() {
  const { stepBy, seekTo, goLive } = useSeeking();
  const heardMs = useListeningTime((time) => time.heardMs);
  return (
    <>
      <output>{heardMs === null ? 'nothing' : (heardMs - NOON) / 1_000}</output>
      <button onClick={() => stepBy(-15)}>Back</button>
      <button onClick={() => seekTo(NOON - 120_000)}>Two minutes ago</button>
      <button onClick={goLive}>Live</button>
    </>
  );
}

/** A player that goes where it is told at once. */
function obeying() {
  const { player, place } = fakePlayer();
  const at = (heardMs: number) =>
    (place.timeline = {
      startMs: NOON - 600_000,
      heardMs,
      edgeMs: NOON,
      inHandSeconds: 0,
      behindSeconds: 0,
      isLive: false,
    });
  at(NOON - 4_000);
  const heard = () => ({ ...player.heard()!, seekTo: at, goLive: () => at(NOON - 4_000) });
  const obedient: Player = { ...player, heard };
  return { player: obedient, place };
}

function keysOf(player: Player) {
  render(
    <PlayerProvider parts={somePlayerParts(player)}>
      <Keys />
    </PlayerProvider>,
  );
  return (name: string) => fireEvent.click(screen.getByRole('button', { name }));
}

it('moves twice when it is pressed twice, and shows each move at once', () => {
  const press = keysOf(obeying().player);
  expect(screen.getByRole('status')).toHaveTextContent('-4');
  press('Back');
  expect(screen.getByRole('status')).toHaveTextContent('-19');
  press('Back');
  expect(screen.getByRole('status')).toHaveTextContent('-34');
  press('Two minutes ago');
  expect(screen.getByRole('status')).toHaveTextContent('-120');
  press('Live');
  expect(screen.getByRole('status')).toHaveTextContent('-4');
});

it('does nothing at a radio that is off', () => {
  const press = keysOf({ ...obeying().player, heard: () => null });
  for (const name of ['Back', 'Two minutes ago', 'Live']) press(name);
  expect(screen.getByRole('status')).toHaveTextContent('nothing');
});
