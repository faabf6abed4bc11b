// @vitest-environment jsdom
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueryClient } from '#api/queryClient.ts';
import { pages } from '#app/pages.ts';
import { aChannel, aStation } from '#tests/support/builders.ts';
import { anOnAir } from '../features/stations/builders.ts';
import { anArchive, anOrigin, aStory } from '#tests/support/origin.ts';

const network = setupServer();
const asked: string[] = [];
beforeAll(() => network.listen());
beforeEach(async () => {
  asked.length = 0;
  const origin = await anOrigin({ archive: anArchive(aStory(1, { slug: 'pier' })) });
  network.use(
    http.all('*', ({ request }) => {
      asked.push(new URL(request.url).pathname + new URL(request.url).search);
      return origin.fetch(request);
    }),
  );
});
afterEach(() => network.resetHandlers());
afterAll(() => network.close());

const breaks = (path: string, status = 500) =>
  network.use(http.get(path, () => HttpResponse.json({}, { status })));

function warm(path: string, params: Record<string, string> = {}, search = '') {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(path);
  const queries = createQueryClient();
  queries.setDefaultOptions({ queries: { retry: false } });
  return page.warm(queries, { params, search: new URLSearchParams(search) });
}

describe('what a page asks for before it is drawn', () => {
  it.each<[string, Record<string, string>, string, string[]]>([
    ['/', {}, '', ['/api/front', '/api/on-air', '/api/stations']],
    ['/topics/:topic', { topic: 'coast' }, '', ['/api/topics/coast']],
    ['/topics/:topic', { topic: 'coast' }, 'page=2', ['/api/topics/coast?page=2']],
    ['/topics/:topic', { topic: 'coast' }, 'page=1', ['/api/topics/coast']],
    ['/stories/:slug', { slug: 'pier' }, '', ['/api/stories/pier']],
    ['/pages/:slug', { slug: 'about' }, '', ['/api/pages/about']],
    ['/stations', {}, 'q=kqed', ['/api/stations']],
    ['/stations/in/:region', { region: 'mn' }, '', ['/api/stations']],
    ['/stations/:id', { id: 'wxyz' }, '', ['/api/channels/wxyz-1/on-air', '/api/stations/wxyz']],
    ['/listen/help', {}, '', ['/api/stations']],
  ])('at %s with %o%s', async (path, params, search, expected) => {
    await warm(path, params, search).catch(() => undefined);
    expect(asked.toSorted()).toEqual(expected);
  });
});

describe('a page', () => {
  it.each<[string, Record<string, string>, string]>([
    ['/', {}, '/api/front'],
    ['/topics/:topic', { topic: 'coast' }, '/api/topics/coast'],
    ['/stories/:slug', { slug: 'pier' }, '/api/stories/pier'],
    ['/stations/:id', { id: 'wxyz' }, '/api/stations/wxyz'],
  ])('at %s is none without what it is about', async (path, params, broken) => {
    breaks(broken);
    await expect(warm(path, params)).rejects.toMatchObject({ fault: 'server' });
  });

  it.each<[string, Record<string, string>, string]>([
    ['/', {}, '/api/stations'],
    ['/', {}, '/api/on-air'],
    ['/stations', {}, '/api/stations'],
    ['/stations/in/:region', { region: 'mn' }, '/api/stations'],
    ['/listen/help', {}, '/api/stations'],
    ['/stations/:id', { id: 'wxyz' }, '/api/channels/wxyz-1/on-air'],
  ])('at %s with %o can do without %s, and says so itself', async (path, params, broken) => {
    breaks(broken);
    await expect(warm(path, params)).resolves.not.toThrow();
  });
});

describe('a station’s page', () => {
  afterEach(() => void vi.useRealTimers());

  it('does not wait longer than a moment for what is on', async () => {
    const held = Promise.withResolvers<Response>();
    network.use(http.get('/api/channels/:id/on-air', () => held.promise));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const warmed = vi.fn<() => void>();
    const warming = warm('/stations/:id', { id: 'wxyz' }).then(warmed);
    // By a real clock: the page's own is the test's.
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), 20_000);
    await vi.advanceTimersByTimeAsync(300);
    await warming;
    expect(warmed).toHaveBeenCalledOnce();
    held.resolve(HttpResponse.json(anOnAir()));
  });

  it('asks nothing of channels of which nobody can say what is on', async () => {
    const channels = [aChannel({ hasOnAir: false }), aChannel({ id: 'wxyz-2', hasOnAir: true })];
    network.use(http.get('/api/stations/wxyz', () => HttpResponse.json(aStation({ channels }))));
    await warm('/stations/:id', { id: 'wxyz' });
    expect(asked).toEqual(['/api/channels/wxyz-2/on-air']);
  });
});
