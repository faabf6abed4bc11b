// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { warmOnIntent } from '#app/warmOnIntent.ts';
import { anArchive, anOrigin, aStory } from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';

const app = theApp();
const pier = aStory(1, { slug: 'pier', headline: 'The pier is shut' });
const ferry = aStory(2, { slug: 'ferry', headline: 'The ferry waits' });

it('asks for a story while its link has focus, and for no other', async () => {
  const { container, queries } = app.open('/', await anOrigin({ archive: anArchive(pier, ferry) }));
  const end = warmOnIntent(queries, container);
  const link = await screen.findByRole('link', { name: 'The pier is shut' });

  while (document.activeElement !== link) await userEvent.tab();

  await waitFor(() => expect(queries.getQueryData(['story', 'pier'])).toBeDefined());
  expect(queries.getQueryData(['story', 'ferry'])).toBeUndefined();
  end();
});

it('leaves the pages of others alone', async () => {
  const { container, queries } = app.open('/', await anOrigin({ archive: anArchive(pier) }));
  const end = warmOnIntent(queries, container);
  await screen.findByRole('link', { name: 'The pier is shut' });
  const asked = queries.getQueryCache().getAll().length;
  const elsewhere = Object.assign(document.createElement('a'), {
    href: 'https://elsewhere.example/stories/pier',
  });
  container.append(elsewhere);
  elsewhere.focus();
  expect(queries.getQueryCache().getAll()).toHaveLength(asked);
  end();
});

describe('a pointer', () => {
  async function overTheFront() {
    const view = app.open('/', await anOrigin({ archive: anArchive(pier, ferry) }));
    const link = await screen.findByRole('link', { name: 'The pier is shut' });
    onTestFinished(warmOnIntent(view.queries, view.container));
    const isWarm = () => view.queries.getQueryState(['story', 'pier']) !== undefined;
    return { ...view, link, isWarm };
  }

  it('that only passes over a link asks for nothing', async () => {
    const { link, container, isWarm } = await overTheFront();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    fireEvent.pointerOver(link);
    vi.advanceTimersByTime(79);
    fireEvent.pointerOver(container);
    vi.advanceTimersByTime(1_000);
    expect(isWarm()).toBe(false);
  });

  it('that rests on a link asks for its page', async () => {
    const { link, isWarm } = await overTheFront();
    fireEvent.pointerOver(link);
    await waitFor(() => expect(isWarm()).toBe(true));
  });

  it('that comes down on a link does not wait', async () => {
    const { link, isWarm } = await overTheFront();
    fireEvent.pointerDown(link);
    await waitFor(() => expect(isWarm()).toBe(true));
  });

  it('asks once for a page, however often it comes by', async () => {
    const { link, queries } = await overTheFront();
    fireEvent.pointerDown(link);
    await waitFor(() => expect(queries.getQueryData(['story', 'pier'])).toBeDefined());
    queries.removeQueries({ queryKey: ['story', 'pier'] });
    fireEvent.pointerDown(link);
    await Promise.resolve();
    expect(queries.getQueryState(['story', 'pier'])).toBeUndefined();
  });

  it('asks again where the first answer was none', async () => {
    const { link, queries } = await overTheFront();
    app.network.use(http.get('/api/stories/pier', () => HttpResponse.error(), { once: true }));
    fireEvent.pointerDown(link);
    await waitFor(() => expect(queries.getQueryState(['story', 'pier'])?.status).toBe('error'));
    fireEvent.pointerDown(link);
    await waitFor(() => expect(queries.getQueryData(['story', 'pier'])).toBeDefined());
  });

  it('is followed no more once that is ended', async () => {
    const view = app.open('/', await anOrigin({ archive: anArchive(pier) }));
    const link = await screen.findByRole('link', { name: 'The pier is shut' });
    warmOnIntent(view.queries, view.container)();
    fireEvent.pointerDown(link);
    await Promise.resolve();
    expect(view.queries.getQueryState(['story', 'pier'])).toBeUndefined();
  });
});
