import { render } from '@testing-library/react';
import type { Hono } from 'hono';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { createMemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createQueryClient } from '#api/queryClient.ts';
import { App } from '#app/App.tsx';
import { lateAround } from '#app/lateAround.ts';
import { createRoutes, lateStationsPanel } from '#app/routes.tsx';
import { en } from '#messages/en.ts';
import { lateDock } from '#player/ui/lateDock.ts';
import { somePlayerParts } from './somePlayerParts.ts';
import { notingPlayer } from '#tests/features/stations/renderStations.tsx';

// As after the first moments of a visit.
await Promise.all([lateDock.load(), lateAround.load(), lateStationsPanel.load()]);

/** The whole app on a real origin, without a network between them. Call it at the top of a test file. */
export function theApp() {
  const network = setupServer();
  beforeAll(() => {
    // jsdom lays nothing out, so there is nowhere to scroll.
    globalThis.scrollTo = () => {};
    // The origin writes it into the page.
    document.documentElement.lang = 'en-US';
    network.listen();
  });
  afterEach(() => network.resetHandlers());
  afterAll(() => network.close());

  const answeredBy = (origin: Hono) =>
    network.use(http.all('*', ({ request }) => origin.fetch(request)));

  return {
    network,
    answeredBy,
    open: (path: string, origin: Hono) => {
      answeredBy(origin);
      return renderAt(path);
    },
  };
}

function renderAt(path: string) {
  const { player, events } = notingPlayer();
  const parts = somePlayerParts(player);
  const queries = createQueryClient();
  // A failure is final at once: no test waits for a second try.
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } });
  const router = createMemoryRouter(createRoutes(queries), { initialEntries: [path] });
  const view = render(<App parts={parts} queries={queries} router={router} messages={en} />);
  return { ...view, router, queries, events, player, volume: parts.volume };
}
