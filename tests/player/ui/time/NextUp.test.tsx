// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NextUp } from '#player/ui/time/NextUp.tsx';
import { aBroadcast, anOnAir } from '#tests/features/stations/builders.ts';
import { fakeOrigin } from '#tests/features/stations/fakeOrigin.ts';
import { aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const origin = fakeOrigin();
beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T13:00:00Z') });
});
afterEach(() => void vi.useRealTimers());

const noon = aBroadcast({
  id: 'noon',
  title: 'Noon at the Quay',
  start: '2026-03-02T14:00:00.000Z',
  end: '2026-03-02T15:00:00.000Z',
});

it('says what follows the show that is heard, and whole where it is cut short', async () => {
  origin.holds({ onAir: [anOnAir({ broadcasts: [aBroadcast(), noon] })] });
  const { send } = renderPlayer(<NextUp />);
  send({ type: 'offer', tuning: aTuning({ hasOnAir: true }) });
  const next = await screen.findByText('Next up: Noon at the Quay');
  expect(next).toHaveAttribute('title', 'Noon at the Quay');
});

it('says nothing where nothing is told', () => {
  const { send } = renderPlayer(<NextUp />);
  send({ type: 'offer', tuning: aTuning() });
  expect(screen.queryByText(/^Next up/)).toBeNull();
});
