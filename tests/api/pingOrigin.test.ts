// @vitest-environment jsdom
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { pingOrigin } from '#api/pingOrigin.ts';

const network = setupServer();
beforeAll(() => network.listen());
afterEach(() => {
  network.resetHandlers();
  vi.restoreAllMocks();
});
afterAll(() => network.close());

const answers = (answer: () => Response | Promise<Response>) =>
  network.use(http.get('/api/network', answer));
const ping = () => pingOrigin(new AbortController().signal);

it.each([
  [200, 'ok'],
  [204, 'ok'],
  [404, 'server'],
  [500, 'server'],
  [503, 'server'],
] as const)('takes status %i for %s', async (status, said) => {
  answers(() => new HttpResponse(null, { status }));
  expect(await ping()).toBe(said);
});

it('asks the origin itself and no cache', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  answers(() => HttpResponse.json({}));
  await ping();
  expect(fetched).toHaveBeenCalledExactlyOnceWith(
    '/api/network',
    expect.objectContaining({ cache: 'no-store' }),
  );
});

it('cannot reach an origin that does not answer', async () => {
  answers(() => HttpResponse.error());
  expect(await ping()).toBe('unreachable');
});

it('cannot reach an origin that has not answered within eight seconds', async () => {
  const late = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
  answers(() => {
    late.abort(new DOMException('', 'TimeoutError'));
    return new Promise<Response>(() => {});
  });
  expect(await ping()).toBe('unreachable');
  expect(timeout).toHaveBeenCalledWith(8_000);
});

it('ends when the listener goes to another page', async () => {
  const gone = new AbortController();
  answers(() => {
    gone.abort();
    return new Promise<Response>(() => {});
  });
  expect(await pingOrigin(gone.signal)).toBe('unreachable');
});
