// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { expect, it } from 'vitest';
import { onAirAt } from '#player/onAir/onAirAt.ts';
import { TimelineLabels } from '#player/ui/time/TimelineLabels.tsx';
import { aBroadcast, anOnAir } from '#tests/features/stations/builders.ts';

const START = Date.parse('2026-03-02T12:00:00Z');
const minutes = (count: number) => count * 60_000;
const noon = aBroadcast({
  id: 'noon',
  title: 'Noon at the Quay',
  start: '2026-03-02T14:00:00.000Z',
  end: '2026-03-02T15:00:00.000Z',
});

interface Given extends Partial<ComponentProps<typeof TimelineLabels>> {
  /** How far into the show it is heard, and how far behind live that is. */
  readonly atMs?: number;
  readonly behindSeconds?: number;
}

/** The labels of a show of two hours that is recorded from its start on. */
function labels({ atMs = minutes(42), behindSeconds = 0, ...given }: Given = {}) {
  const asked: (number | 'live')[] = [];
  const heardMs = START + atMs;
  const timeline = {
    startMs: START - minutes(1),
    heardMs,
    edgeMs: heardMs + behindSeconds * 1_000,
    inHandSeconds: behindSeconds,
    behindSeconds,
    isLive: behindSeconds < 5,
  };
  render(
    <TimelineLabels
      moment={onAirAt(anOnAir({ broadcasts: [aBroadcast(), noon] }), heardMs)}
      timeline={timeline}
      delayMs={0}
      hasReserve={false}
      isShort={false}
      onSeek={(clockMs) => asked.push(clockMs)}
      onLive={() => asked.push('live')}
      {...given}
    />,
  );
  return asked;
}

const goLive = () => screen.queryByRole('button', { name: 'Go to live' });
const fromStart = () => screen.queryByRole('button', { name: 'From the start of the show' });

it('says how far the show is, in one shape from its first second to its last', () => {
  labels({ atMs: 5_000 });
  expect(screen.getByText('0:00:05 / 2:00:00')).toBeVisible();
  labels({ atMs: minutes(120) - 1_000 });
  expect(screen.getByText('1:59:59 / 2:00:00')).toBeVisible();
});

it('says nothing of a show where none is told, and still where the listener is', () => {
  labels({ moment: null });
  expect(screen.queryByText(/\//)).toBeNull();
  expect(fromStart()).toBeNull();
  expect(screen.getByText('Live')).toBeVisible();
});

it('shows no distance where there is nothing to move in', () => {
  labels({ timeline: null });
  expect(screen.getByText('0:42:00 / 2:00:00')).toBeVisible();
  expect(screen.queryByText('Live')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

it.each([
  [42, '0:42 behind live'],
  [723, '12:03 behind live'],
  [3_600, '1:00:00 behind live'],
])('tells the eye that it is %i seconds behind live, and gives the ear a plain name', (s, seen) => {
  labels({ behindSeconds: s });
  expect(screen.getByText(seen)).toHaveAttribute('aria-hidden', 'true');
  expect(goLive()).toBeVisible();
  expect(screen.queryByText('Live')).toBeNull();
});

it('leads to live, and to the start of the show, by pointer and by keyboard', async () => {
  const asked = labels({ behindSeconds: 60 });
  await userEvent.click(goLive()!);
  fromStart()!.focus();
  await userEvent.keyboard('{Enter}');
  expect(asked).toEqual(['live', START]);
});

it('leads to where the start is heard on a stream that runs behind the schedule', async () => {
  const asked = labels({ delayMs: 30_000 });
  await userEvent.click(fromStart()!);
  expect(asked).toEqual([START + 30_000]);
});

it('says the way to the start in words where there is room', () => {
  labels();
  expect(screen.getByText('From the start')).toBeVisible();
  cleanup();
  labels({ isShort: true });
  expect(screen.queryByText('From the start')).toBeNull();
  expect(fromStart()).toBeVisible();
});

it('says with a reserve how long a dropout may last, live or not', () => {
  labels({ hasReserve: true, behindSeconds: 4.7 });
  expect(screen.getByText('4 s buffered')).toBeVisible();
  expect(screen.getByText('Live')).toBeVisible();
  labels({ hasReserve: true, behindSeconds: 185 });
  expect(screen.getByText('3 min buffered')).toBeVisible();
  expect(goLive()).toBeVisible();
});
