import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, type DataRouter } from 'react-router';
import { networkQuery } from '#api/networkQuery.ts';
import { createQueryClient } from '#api/queryClient.ts';
import { App } from '#app/App.tsx';
import { offerFirst } from '#app/offerFirst.ts';
import { loadStationRoute, loadStoryRoute } from '#app/pages.ts';
import { createRoutes, lateStationsPanel } from '#app/routes.tsx';
import { messagesFor } from '#messages/messages.ts';
import { hearBackFirst } from '#player/browser/backListeners.ts';
import { whenIdle } from '#player/browser/whenIdle.ts';
import { createPlayerParts } from '#player/createPlayerParts.ts';

/** The page is drawn in slices, and no press is due before it is. */
const ENGINE_WITHIN_MS = 1_000;

/** Draws the app over what the origin drew. */
export async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root.');

  const parts = createPlayerParts();
  const queries = createQueryClient();
  hearBackFirst();
  const router = createBrowserRouter(createRoutes(queries));
  // Both are at hand: the network came with the page. So what is drawn first is drawn whole.
  const atHand = Promise.all([
    messagesFor(document.documentElement.lang),
    queries.prefetchQuery({ ...networkQuery, retry: false }),
  ]);
  // Without the stations the player still offers what it remembers.
  offerFirst(parts, queries).catch(() => undefined);
  const [messages] = await atHand;
  await Promise.race([isInitialized(router), patience()]);

  const page = createRoot(root);
  // In slices: the first words are there already, and a tap on a link in them is not kept waiting.
  startTransition(() =>
    page.render(
      <StrictMode>
        <App parts={parts} queries={queries} router={router} messages={messages} />
      </StrictMode>,
    ),
  );

  whenIdle(() => {
    parts.loadEngine();
    // Whoever needs them sooner, or in vain, asks for them again.
    void Promise.allSettled([
      lateStationsPanel.load(),
      loadStoryRoute(),
      loadStationRoute(),
      import('#app/onceIdle.ts').then(({ onceIdle }) => onceIdle(queries, root, router)),
    ]);
  }, ENGINE_WITHIN_MS);
}

/** What the origin drew stays until the page itself is there to be drawn. */
function isInitialized(pages: DataRouter): Promise<void> {
  return new Promise((resolve) => {
    if (pages.state.initialized) return resolve();
    const unsubscribe = pages.subscribe((next) => {
      if (!next.initialized) return;
      unsubscribe();
      resolve();
    });
  });
}

/** A page that is long in coming gets the shell and the player first. */
function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_000));
}
