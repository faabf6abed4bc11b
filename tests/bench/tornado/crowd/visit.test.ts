import { describe, expect, it } from 'vitest';
import { seeded } from '../../chance.ts';
import { ON_AIR, visitOf } from './visit.ts';

const LENGTH_MS = 600_000;
const stories = ['low-water', 'ice-road'];
const town = (lengthMs = LENGTH_MS) => {
  const random = seeded(7);
  return Array.from({ length: 2_000 }, () => visitOf(random, { lengthMs, stories }));
};

describe('visitOf', () => {
  it('begins with a page, within the first minute, spread over all of it', () => {
    const firsts = town().map(([first]) => first!);
    expect(firsts.every(({ is }) => is === 'page')).toBe(true);
    const times = firsts.map(({ dueMs }) => dueMs);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...times)).toBeLessThan(60_000);
    const perQuarter = [0, 1, 2, 3].map(
      (quarter) => times.filter((ms) => Math.floor(ms / 15_000) === quarter).length,
    );
    for (const count of perQuarter) expect(Math.abs(count - 500)).toBeLessThan(100);
  });

  it('asks for what is on every 30 s from then to the end', () => {
    for (const [first, ...rest] of town()) {
      const times = rest.filter(({ path }) => path === ON_AIR).map(({ dueMs }) => dueMs);
      const gaps = times.map((ms, index) => ms - (times[index - 1] ?? first!.dueMs));
      expect(gaps.every((ms) => Math.round(ms) === 30_000)).toBe(true);
      expect(LENGTH_MS - times.at(-1)!).toBeLessThanOrEqual(30_000);
    }
  });

  it('stays in its order and ends in time', () => {
    for (const asks of town()) {
      expect(asks).toEqual(asks.toSorted((one, other) => one.dueMs - other.dueMs));
      expect(asks.at(-1)!.dueMs).toBeLessThan(LENGTH_MS);
    }
  });

  it('asks for nothing but pages, stories and what is on', () => {
    const paths = new Set(town().flatMap((asks) => asks.map(({ path }) => path)));
    const ofStories = stories.flatMap((slug) => [`/stories/${slug}`, `/api/stories/${slug}`]);
    expect(paths).toEqual(new Set(['/', '/api/front', ON_AIR, ...ofStories]));
  });

  it('has its wave in the first half of a short run', () => {
    const latest = Math.max(...town(20_000).map(([first]) => first!.dueMs));
    expect(latest).toBeLessThan(10_000);
  });
});
