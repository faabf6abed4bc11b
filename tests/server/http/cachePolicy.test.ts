import { expect, it } from 'vitest';
import { cachePolicy } from '#server/http/cachePolicy.ts';

/** 'max-age=60' of a `Cache-Control`, in seconds. */
const seconds = (policy: string, name: string) =>
  Number(new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(policy)?.[1] ?? Number.NaN);
const kept = Object.entries(cachePolicy).filter(([name]) => name !== 'none');

it.each(kept)('lets any cache keep a good answer: %s', (_, policy) => {
  expect(policy).toMatch(/^public, max-age=\d+/);
});

it('has a browser ask for each page, whose scripts a newer build may have replaced', () => {
  expect(seconds(cachePolicy.page, 'max-age')).toBe(0);
  expect(seconds(cachePolicy.page, 's-maxage')).toBeLessThanOrEqual(60);
});

it('keeps for ever only what changes its name with its content', () => {
  expect(kept.filter(([, policy]) => policy.includes('immutable')).map(([name]) => name)).toEqual([
    'hashed',
  ]);
});

it('keeps what is on, and how streams are, no longer than a listener would believe it', () => {
  for (const policy of [cachePolicy.onAir, cachePolicy.status]) {
    expect(seconds(policy, 'max-age')).toBeLessThanOrEqual(10);
    expect(seconds(policy, 's-maxage')).toBeLessThanOrEqual(10);
  }
});

it.each(['page', 'stories', 'stations', 'schedule', 'site', 'directory', 'media'] as const)(
  'lets a CDN give for a day what it has while the origin is away: %s',
  (kind) => {
    expect(seconds(cachePolicy[kind], 'stale-if-error')).toBeGreaterThanOrEqual(86_400);
  },
);

it('lets it tell what is on for ten minutes and not for an hour, and never how streams were', () => {
  expect(seconds(cachePolicy.onAir, 'stale-if-error')).toBeGreaterThan(600);
  expect(seconds(cachePolicy.onAir, 'stale-if-error')).toBeLessThan(3_600);
  expect(cachePolicy.status).not.toContain('stale');
});

it('keeps what is not there as long as nobody minds, and not when it is old', () => {
  expect(seconds(cachePolicy.missing, 'max-age')).toBe(0);
  expect(seconds(cachePolicy.missing, 's-maxage')).toBeLessThanOrEqual(10);
  expect(cachePolicy.missing).not.toContain('stale');
});

it('keeps nothing of what went wrong', () => {
  expect(cachePolicy.none).toBe('no-store');
});
