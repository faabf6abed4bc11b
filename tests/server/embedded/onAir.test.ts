import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Network } from '#contract/network.ts';
import { OnAir, Schedule } from '#contract/onAir.ts';
import { StationList } from '#contract/station.ts';
import { embeddedNetwork, embeddedStations } from '#server/embedded/network.ts';
import { embeddedOnAir } from '#server/embedded/onAir.ts';
import { playsBetween, readPlayouts } from '#server/embedded/playout.ts';
import { readWeeks } from '#server/embedded/schedule.ts';

const playouts = readPlayouts();
const source = embeddedOnAir({ stations: embeddedStations, playouts, weeks: readWeeks() });
const HOUR_MS = 3_600_000;
/** A Tuesday, 8:48 in the morning at Port Ellery. */
const atMs = Date.UTC(2026, 2, 3, 13, 48, 10);

const spans = (list: readonly { start: string; end: string }[]) =>
  list.map(({ start, end }) => [Date.parse(start), Date.parse(end)] as const);

it('has facts that keep the contract', () => {
  expect(v.parse(Network, embeddedNetwork)).toEqual(embeddedNetwork);
  expect(v.parse(StationList, { stations: embeddedStations }).stations).toEqual(embeddedStations);
  expect(source.channelIds).toEqual(new Set(['qhbr-1', 'qhbr-2', 'qpra-1', 'qmtn-1']));
});

describe.each([...source.channelIds])('what is on %s', (channelId) => {
  const onAir = source.at(channelId, atMs)!;

  it('keeps the contract', () => {
    expect(v.parse(OnAir, onAir)).toEqual(onAir);
  });

  it('covers six hours back to twelve hours ahead, without a gap', () => {
    const shows = spans(onAir.broadcasts);
    expect(shows[0]![0]).toBeLessThanOrEqual(atMs - 6 * HOUR_MS);
    expect(shows.at(-1)![1]).toBeGreaterThanOrEqual(atMs + 12 * HOUR_MS);
    const ends = shows.map(([, end]) => end);
    expect(shows.slice(1).map(([start]) => start)).toEqual(ends.slice(0, -1));
  });

  it('ends its tracks with the one that sounds, and begins them an hour ago', () => {
    const last = onAir.tracks.at(-1)!;
    const sounding = playsBetween(playouts.get(channelId)!, atMs, atMs + 1)[0]!;
    expect(last).toMatchObject({
      title: sounding.item.title,
      start: new Date(sounding.startMs).toISOString(),
    });
    expect(Date.parse(onAir.tracks[0]!.start)).toBeLessThanOrEqual(atMs - HOUR_MS);
  });

  it('says the same from one track to the next, so that pages that hold it stay the same', () => {
    const [first] = playsBetween(playouts.get(channelId)!, atMs, atMs + 1);
    const whileIt = (afterMs: number) => source.at(channelId, first!.startMs + afterMs);

    expect(whileIt(5_000)).toEqual(whileIt(4_000));
  });

  it('says the same of a broadcast whenever it is asked', () => {
    const before = source.at(channelId, atMs - 2 * HOUR_MS)!;
    const ids = before.broadcasts.map(({ id }) => id);
    const known = onAir.broadcasts.filter(({ id }) => ids.includes(id));
    expect(known.length).toBeGreaterThan(1);
    for (const one of known) expect(before.broadcasts).toContainEqual(one);
  });

  it('changes through the day, and at the weekend', () => {
    const titles = (date: string) =>
      source.day(channelId, date)!.broadcasts.map(({ title }) => title);
    expect(new Set(titles('2026-03-03')).size).toBeGreaterThanOrEqual(8);
    expect(titles('2026-03-07')).not.toEqual(titles('2026-03-03'));
    expect(titles('2026-03-08')).not.toEqual(titles('2026-03-07'));
  });

  it.each([
    ['2026-03-03', 24],
    ['2026-03-08', 23],
    ['2026-11-01', 25],
  ])('fills %s, a day of %i hours, from end to end', (date, hours) => {
    const day = source.day(channelId, date)!;
    expect(v.parse(Schedule, day)).toEqual(day);
    const shows = spans(day.broadcasts);
    const ends = shows.map(([, end]) => end);
    expect(shows.slice(1).map(([start]) => start)).toEqual(ends.slice(0, -1));
    expect(shows.at(-1)![1] - shows[0]![0]).toBeGreaterThanOrEqual(hours * HOUR_MS);
  });
});

it('begins a show at the same time on the wall, before and after the clocks change', () => {
  const morning = (date: string) =>
    source.day('qhbr-1', date)!.broadcasts.find(({ title }) => title === 'Harbor Morning')?.start;
  expect(morning('2026-03-06')).toBe('2026-03-06T11:00:00.000Z');
  expect(morning('2026-03-09')).toBe('2026-03-09T10:00:00.000Z');
});

it('makes the night show an hour longer in autumn and shorter in spring', () => {
  const night = (date: string) => {
    const show = source
      .day('qhbr-1', date)!
      .broadcasts.find(({ title, start }) => title === 'Night Desk' && start.slice(0, 10) === date);
    return show && (Date.parse(show.end) - Date.parse(show.start)) / HOUR_MS;
  };
  // From 23:00 on Saturday to 06:00 on Sunday; in UTC that begins on Sunday.
  expect([night('2026-10-25'), night('2026-11-01'), night('2026-03-08')]).toEqual([7, 8, 6]);
});

it('knows nothing of other channels', () => {
  expect(source.at('wxyz-1', atMs)).toBeNull();
  expect(source.day('wxyz-1', '2026-03-03')).toBeNull();
});
