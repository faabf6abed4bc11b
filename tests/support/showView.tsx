import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { PlayerProvider } from '#player/ui/PlayerProvider.tsx';
import { LocaleContext } from '#ui/localeContext.ts';
import { somePlayerParts } from './somePlayerParts.ts';
import { fakePlayer } from './fakePlayer.ts';

interface Around {
  /** Where the view stands; every other address shows 'Another page'. */
  readonly at?: string;
  readonly locale?: string;
  readonly radio?: ReturnType<typeof fakePlayer>;
}

/** A part of a page with what every page can count on around it, and a player that only notes what it is told. */
export function showView(
  view: ReactNode,
  { at = '/', locale = 'en-US', radio = fakePlayer() }: Around = {},
) {
  const parts = somePlayerParts(radio.player);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const [path = '/'] = at.split('?');
  const router = createMemoryRouter(
    [
      { path, element: view },
      { path: '*', element: <p>Another page</p> },
    ],
    { initialEntries: [at] },
  );
  const shown = render(
    <PlayerProvider parts={parts}>
      <QueryClientProvider client={queries}>
        <LocaleContext value={locale}>
          <RouterProvider router={router} />
        </LocaleContext>
      </QueryClientProvider>
    </PlayerProvider>,
  );
  const address = () => `${router.state.location.pathname}${router.state.location.search}`;
  return { ...shown, ...radio, parts, queries, router, address };
}
