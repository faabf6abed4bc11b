// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Schedule } from '#contract/onAir.ts';
import { ScheduleTable } from '#features/stations/schedule/ScheduleTable.tsx';
import { aBroadcast } from '../builders.ts';

const at = (start: string, end: string) =>
  aBroadcast({
    id: start,
    title: `From ${start}`,
    start: `${start}:00.000Z`,
    end: `${end}:00.000Z`,
  });

const autumn: Schedule = {
  channelId: 'wxyz-1',
  date: '2026-11-01',
  timeZone: 'America/Chicago',
  broadcasts: [
    at('2026-11-01T06:00', '2026-11-01T07:00'),
    at('2026-11-01T07:00', '2026-11-01T12:00'),
  ],
};
const ordinary: Schedule = {
  ...autumn,
  date: '2026-11-03',
  broadcasts: [at('2026-11-03T14:48', '2026-11-03T16:00')],
};

function times(schedule: Schedule, listenerZone: string) {
  render(<ScheduleTable schedule={schedule} atMs={0} listenerZone={listenerZone} />);
  const headings = screen.getAllByRole('columnheader').map((cell) => cell.textContent);
  const cells = screen.getAllByRole('cell').map((cell) => cell.textContent.replaceAll(/\s/g, ' '));
  return { headings, cells };
}

it("gives the listener's time too, where that differs", () => {
  expect(times(ordinary, 'America/Los_Angeles')).toEqual({
    headings: ['Time', 'Your time', 'Show'],
    cells: ['8:48 AM', '6:48 AM'],
  });
});

it("leaves the listener's time out where the clocks agree", () => {
  expect(times(ordinary, 'America/Winnipeg').headings).toEqual(['Time', 'Show']);
});

it('names the zone on the day that has an hour twice', () => {
  expect(times(autumn, 'America/Chicago').cells).toEqual(['1:00 AM CDT', '1:00 AM CST']);
});

it('says so when nothing is announced', () => {
  render(<ScheduleTable schedule={{ ...ordinary, broadcasts: [] }} atMs={0} />);
  expect(screen.getByText('No schedule is listed for today.')).toBeVisible();
});

it('moves on when the next show begins', () => {
  const atMs = Date.parse('2026-11-01T06:30:00Z');
  const { rerender } = render(<ScheduleTable schedule={autumn} atMs={atMs} />);
  const [, , second] = screen.getAllByRole('row');
  expect(second).toHaveAttribute('data-when', 'next');
  rerender(<ScheduleTable schedule={autumn} atMs={atMs + 1_799_000} />);
  expect(second).toHaveAttribute('data-when', 'next');
  rerender(<ScheduleTable schedule={autumn} atMs={atMs + 1_800_000} />);
  expect(second).toHaveAttribute('data-when', 'on-air');
});
