// @vitest-environment jsdom
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ApiError } from '#api/apiError.ts';
import { getJson } from '#api/getJson.ts';

const network = setupServer();
const Tide = v.object({ feet: v.number() });
const PATH = '/api/tide';

beforeAll(() => network.listen({ onUnhandledFrame: 'error' }));
afterEach(() => network.resetHandlers());
afterAll(() => network.close());

const answers = (answer: () => Response | Promise<Response>) => network.use(http.get(PATH, answer));
const failure = async (signal?: AbortSignal) => {
  const error: unknown = await getJson(PATH, Tide, signal).catch((caught: unknown) => caught);
  if (!(error instanceof ApiError)) throw error;
  return error;
};

describe('an answer', () => {
  it('is what the contract says, and no more', async () => {
    answers(() => HttpResponse.json({ feet: 12, secret: 'x' }));
    expect(await getJson(PATH, Tide)).toEqual({ feet: 12 });
  });

  it.each([404, 400, 403, 429, 500, 502, 503])('of status %i is none', async (status) => {
    answers(() => HttpResponse.json({ feet: 12 }, { status }));
    const error = await failure();
    expect(error.fault).toBe(status === 404 ? 'not-found' : 'server');
    expect(error).toMatchObject({ path: PATH, cause: status });
  });

  it.each([
    ['other things', () => HttpResponse.json({ metres: 4 })],
    ['nothing', () => HttpResponse.json(null)],
    ['a page, as a captive portal does', () => HttpResponse.html('<!doctype html><p>Log in</p>')],
    ['half of something', () => new HttpResponse('{"feet": 1')],
    ['no words', () => new HttpResponse('')],
  ])('that speaks of %s is not believed', async (_, answer) => {
    answers(answer);
    expect((await failure()).fault).toBe('malformed');
  });

  it('names what was wrong with it, for who has to mend it', async () => {
    answers(() => HttpResponse.json({ feet: 'twelve' }));
    const { message, cause } = await failure();
    expect(message).toBe('API malformed: /api/tide');
    expect(cause).toMatchObject({ nested: { feet: [expect.any(String)] } });
  });
});

describe('no answer', () => {
  it('is the network’s fault, or the origin’s that is away', async () => {
    answers(() => HttpResponse.error());
    const error = await failure();
    expect(error.fault).toBe('unreachable');
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it('is not waited for longer than fifteen seconds', async () => {
    const late = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
    answers(() => {
      late.abort(new DOMException('', 'TimeoutError'));
      return new Promise<Response>(() => {});
    });
    expect((await failure()).fault).toBe('unreachable');
    expect(timeout).toHaveBeenCalledWith(15_000);
    timeout.mockRestore();
  });

  it('is nobody’s fault when the reader has gone on to another page', async () => {
    const gone = new AbortController();
    answers(() => {
      gone.abort();
      return new Promise<Response>(() => {});
    });
    await expect(getJson(PATH, Tide, gone.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is asked for by nobody who has gone already', async () => {
    await expect(getJson(PATH, Tide, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
