import * as v from 'valibot';
import { expect, it } from 'vitest';
import { CrowdReport, rowOf, rowsOf, slowestOf } from './crowdReport.ts';
import type { Measured } from './listener.ts';

const measured = (path: string, ms: number, error: string | null = null): Measured => ({
  path,
  dueMs: 100,
  sentMs: 101,
  endMs: 100 + ms,
  error,
});
const all = [
  measured('/', 10),
  measured('/stories/low-water', 20),
  measured('/api/on-air', 3),
  measured('/api/front', 4, 'status 500'),
  measured('/api/stories/low-water', 5),
  measured('/assets/app.js', 6),
];

it('tells of all requests, and of each kind of them', () => {
  const rows = rowsOf(all, all.slice(1));
  expect(rows.map(({ name, due }) => [name, due.count])).toEqual([
    ['all', 5],
    ['of all, while the crowd was awake', 4],
    ['pages', 2],
    ['what is on', 1],
    ['stories and front', 1],
    ["the app's files", 1],
  ]);
  expect(rows.find(({ name }) => name === 'pages')?.due.worst).toBe(20);
  expect(rows.find(({ name }) => name === 'pages')?.sent.worst).toBe(19);
});

it('counts errors by what they are, and their times with none', () => {
  const { errors, due } = rowOf('all', [
    measured('/', 15_000, 'no answer in 15 s'),
    measured('/', 9, 'status 500'),
    measured('/', 8, 'status 500'),
    measured('/', 7),
  ]);
  expect(errors).toEqual({ 'no answer in 15 s': 1, 'status 500': 2 });
  expect(due).toMatchObject({ count: 1, worst: 7 });
});

it('names the longest waits', () => {
  expect(slowestOf(all).slice(0, 2)).toEqual([
    { path: '/stories/low-water', atMs: 100, ms: 20 },
    { path: '/', atMs: 100, ms: 10 },
  ]);
});

it('is the same after it was told as JSON, also where there are no figures', () => {
  const report = {
    rows: rowsOf([measured('/', 1, 'status 500')], []),
    slowest: [],
    connections: 1,
    ranMs: 3,
    waitedMs: NaN,
    late: rowOf('', []).due,
    standstillsMs: [30],
  };
  expect(v.parse(CrowdReport, JSON.parse(JSON.stringify(report)))).toEqual(report);
});
