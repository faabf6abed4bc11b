import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, type ApiFault } from '#api/apiError.ts';
import { createQueryClient } from '#api/queryClient.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Asks until it is given up: how often was that? */
async function timesAsked(error: Error): Promise<number> {
  let times = 0;
  const queries = createQueryClient();
  const page = new QueryObserver(queries, {
    queryKey: ['tide'],
    queryFn: () => {
      times += 1;
      return Promise.reject(error);
    },
  });
  const leave = page.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(60_000);
  leave();
  return times;
}

describe('what failed', () => {
  it.each<[ApiFault, number]>([
    ['unreachable', 3],
    ['server', 3],
    ['not-found', 1],
    ['malformed', 1],
  ])('is asked for again where that may help: %s, %i times in all', async (fault, times) => {
    expect(await timesAsked(new ApiError(fault, '/api/tide'))).toBe(times);
  });

  it('by a mistake of our own is not asked for again', async () => {
    expect(await timesAsked(new TypeError('x is undefined'))).toBe(1);
  });
});

describe('what was answered', () => {
  const anAnswer = () => {
    const queries = createQueryClient();
    let asked = 0;
    const query = {
      queryKey: ['tide'],
      queryFn: () => {
        asked += 1;
        return Promise.resolve(asked);
      },
    };
    return { queries, query };
  };

  it('is good for a minute, and asked for anew after that', async () => {
    const { queries, query } = anAnswer();
    expect(await queries.fetchQuery(query)).toBe(1);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(await queries.fetchQuery(query)).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await queries.fetchQuery(query)).toBe(2);
  });

  it('is kept for half an hour for who comes back', async () => {
    const { queries, query } = anAnswer();
    await queries.fetchQuery(query);
    await vi.advanceTimersByTimeAsync(29 * 60_000);
    expect(queries.getQueryData(['tide'])).toBe(1);
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(queries.getQueryData(['tide'])).toBeUndefined();
  });
});

it('asks even where the browser believes to be offline: the request itself decides', () => {
  expect(createQueryClient().getDefaultOptions().queries?.networkMode).toBe('always');
});

it('names in an error what was asked and how that ended', () => {
  const cause = new TypeError('Failed to fetch');
  const error = new ApiError('unreachable', '/api/front', cause);
  expect(error).toMatchObject({
    name: 'ApiError',
    message: 'API unreachable: /api/front',
    fault: 'unreachable',
    path: '/api/front',
    cause,
  });
});
