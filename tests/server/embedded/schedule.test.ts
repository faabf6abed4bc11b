import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broadcastsBetween, readWeeks, type ChannelWeek } from '#server/embedded/schedule.ts';

const HOUR_MS = 3_600_000;
const show = (title: string) => ({ title, hosts: [`${title}’s host`], description: `${title}.` });
const WEEK: ChannelWeek = {
  shows: { dawn: show('Dawn'), day: show('Day'), night: show('Night'), friday: show('Friday') },
  week: {
    weekday: { '06:00': 'dawn', '09:00': 'day', '22:00': 'night' },
    friday: { '06:00': 'friday' },
    saturday: { '08:00': 'day' },
    sunday: { '08:00': 'dawn', '20:00': 'night' },
  },
};
const CHANNEL = { id: 'qxyz-1', timeZone: 'America/Chicago', week: WEEK };

const between = (from: string, to: string, channel = CHANNEL) =>
  broadcastsBetween(channel, Date.parse(from), Date.parse(to));
const titles = (from: string, to: string) => between(from, to).map(({ title }) => title);

describe('what is broadcast', () => {
  it('is a show from its start to the start of the next, with its people and its words', () => {
    // A Tuesday.
    expect(between('2026-03-03T16:00:00Z', '2026-03-03T17:00:00Z')).toEqual([
      {
        id: 'qxyz-1-2026-03-03T15:00:00.000Z',
        title: 'Day',
        start: '2026-03-03T15:00:00.000Z',
        end: '2026-03-04T04:00:00.000Z',
        hosts: ['Day’s host'],
        description: 'Day.',
        href: null,
      },
    ]);
  });

  it('is the night’s show after midnight, which began the day before', () => {
    expect(titles('2026-03-04T09:00:00Z', '2026-03-04T09:00:01Z')).toEqual(['Night']);
  });

  it('is what the weekday says, but another week on Friday, Saturday and Sunday', () => {
    const at = (date: string) => titles(`${date}T18:00:00Z`, `${date}T18:00:01Z`)[0];
    const week = ['02', '03', '04', '05', '06', '07', '08'].map((day) => at(`2026-03-${day}`));

    expect(week).toEqual(['Day', 'Day', 'Day', 'Day', 'Friday', 'Day', 'Dawn']);
  });

  it('is that of a weekday on Friday too, where Friday has no week of its own', () => {
    const { friday: _, ...week } = WEEK.week;
    const channel = { ...CHANNEL, week: { ...WEEK, week } };
    const [only] = between('2026-03-06T18:00:00Z', '2026-03-06T18:00:01Z', channel);

    expect(only?.title).toBe('Day');
  });

  it('does not touch a span that ends where it begins', () => {
    expect(titles('2026-03-03T12:00:00Z', '2026-03-03T15:00:00Z')).toEqual(['Dawn']);
    expect(titles('2026-03-03T15:00:00Z', '2026-03-03T15:00:00.001Z')).toEqual(['Day']);
  });

  it('leaves out what should begin and end in the hour that spring leaves out', () => {
    const sunday = { '01:00': 'dawn', '02:00': 'friday', '03:00': 'day' };
    const week = { ...WEEK, week: { ...WEEK.week, sunday } };
    const shown = between('2026-03-08T06:00:00Z', '2026-03-08T10:00:00Z', { ...CHANNEL, week });

    expect(shown.map(({ title }) => title)).toEqual(['Day', 'Dawn', 'Day']);
  });

  it('leaves no gap, and never two at once, at any moment of any year', () => {
    assert(
      property(integer({ min: 0, max: 400_000 }), integer({ min: 1, max: 100 }), (hour, hours) => {
        const fromMs = hour * HOUR_MS;
        const shown = broadcastsBetween(CHANNEL, fromMs, fromMs + hours * HOUR_MS);
        const starts = shown.map(({ start }) => start);
        expect(starts.slice(1)).toEqual(shown.map(({ end }) => end).slice(0, -1));
        expect(Date.parse(starts[0]!)).toBeLessThanOrEqual(fromMs);
        expect(Date.parse(shown.at(-1)!.end)).toBeGreaterThanOrEqual(fromMs + hours * HOUR_MS);
      }),
      { numRuns: 60 },
    );
  });
});

it('is refused where it names a show that is not there', () => {
  const week = { ...WEEK, week: { ...WEEK.week, weekday: { '06:00': 'nobody' } } };

  expect(() =>
    between('2026-03-03T16:00:00Z', '2026-03-03T17:00:00Z', { ...CHANNEL, week }),
  ).toThrow('there is no show "nobody"');
});

it('names no show on any channel that is not described, and describes none that is never on', () => {
  for (const [, { shows, week }] of readWeeks()) {
    const named = new Set(Object.values(week).flatMap((day) => Object.values(day ?? {})));
    expect(Object.keys(shows).toSorted()).toEqual([...named].toSorted());
  }
});
