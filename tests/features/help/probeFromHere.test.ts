// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { probeFromHere } from '#features/help/probeFromHere.ts';
import { aStream } from '#tests/support/builders.ts';
import { bytesOf, frameRun, mp3Frame } from '#tests/support/frames.ts';

const network = setupServer();
const stream = aStream();
const SOUND = bytesOf(...frameRun(4, (seed) => mp3Frame(seed)));

beforeAll(() => network.listen());
afterAll(() => network.close());
/** What the element does when it is told to load; jsdom's own does nothing. */
let element: 'canplay' | 'error' | null;
let error: { code: number; message: string } | null;
const elements: HTMLMediaElement[] = [];
beforeEach(() => {
  element = null;
  error = null;
  elements.length = 0;
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
  vi.spyOn(HTMLMediaElement.prototype, 'src', 'set').mockImplementation(function set(
    this: HTMLMediaElement,
    url: string,
  ) {
    this.setAttribute('src', url);
    Object.defineProperty(this, 'error', { value: error });
    elements.push(this);
    if (element) queueMicrotask(() => this.dispatchEvent(new Event(element ?? '')));
  });
});
afterEach(() => {
  network.resetHandlers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const answers = (body: string | Uint8Array<ArrayBuffer> | null, type: string, status = 200) =>
  network.use(
    http.get('*', () => new HttpResponse(body, { status, headers: { 'content-type': type } })),
  );
const probeAt = (given = stream) => probeFromHere(given, new AbortController().signal);

describe('a stream that scripts may read', () => {
  it.each([
    ['sound', SOUND, 'audio/mpeg', { heard: 'read' }],
    ['a page', '<!doctype html><p>Hi</p>', 'text/html', { fault: 'web-page' }],
    ['a page that says it is sound', '<html></html>', 'audio/mpeg', { fault: 'web-page' }],
    ['a playlist', '[playlist]\nFile1=x\n', 'audio/x-scpls', { fault: 'playlist' }],
    ['nothing', null, 'audio/mpeg', { fault: 'closed' }],
  ] as const)('is known by what comes: %s', async (_, body, type, answer) => {
    answers(body, type);

    expect(await probeAt()).toEqual(answer);
    expect(elements).toEqual([]);
  });

  it('may be a playlist where it is HLS', async () => {
    answers('#EXTM3U\n#EXT-X-TARGETDURATION:4\n', 'application/vnd.apple.mpegurl');

    expect(await probeAt({ ...stream, protocol: 'hls' })).toEqual({ heard: 'read' });
  });

  it.each([
    [404, 'not-found'],
    [503, 'refused'],
  ])('is known by its status: %i', async (status, fault) => {
    answers('', 'text/plain', status);

    expect(await probeAt()).toEqual({ fault });
  });
});

describe('a stream that scripts may not read', () => {
  beforeEach(() => network.use(http.get('*', () => HttpResponse.error())));

  it('is tried by a muted element that is never told to play, and is let go again', async () => {
    element = 'canplay';
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play');

    expect(await probeAt()).toEqual({ heard: 'played' });
    expect(elements[0]?.muted).toBe(true);
    expect(elements[0]?.hasAttribute('src')).toBe(false);
    expect(play).not.toHaveBeenCalled();
  });

  it('is at fault when the element can do nothing with it either', async () => {
    element = 'error';
    vi.stubGlobal('MediaError', { MEDIA_ERR_DECODE: 3, MEDIA_ERR_SRC_NOT_SUPPORTED: 4 });
    error = { code: 4, message: '404: Not Found' };

    expect(await probeAt()).toEqual({ fault: 'not-found' });
  });

  it('is left alone when the listener goes', async () => {
    const going = new AbortController();
    const asked = probeFromHere(stream, going.signal);
    await waitFor(() => expect(elements).toHaveLength(1));

    going.abort();

    expect(await asked).toEqual({ fault: 'timeout' });
    expect(elements[0]?.hasAttribute('src')).toBe(false);
  });
});
