import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { useReach } from '#features/stations/useReach.ts';
import { LazyPart } from '#player/ui/LazyPart.tsx';
import { PlayerDock } from '#player/ui/PlayerDock.tsx';
import { latePart } from '#ui/latePart.ts';
import { AppShell } from './AppShell.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { pages } from './pages.ts';
import { PageSkeleton } from './PageSkeleton.tsx';
import { RouteError } from './RouteError.tsx';

/** Every page inside the shell, each with its own error boundary: what breaks in a page never reaches the player. */
export function createRoutes(queries: QueryClient): RouteObject[] {
  return [
    {
      Component: Shell,
      ErrorBoundary: RouteError,
      children: [
        ...pages.map(({ path, open, warm }) => ({
          path,
          lazy: { Component: open },
          loader: async ({ params, request }: { params: {}; request: Request }) => {
            await warm(queries, { params, search: new URL(request.url).searchParams });
            return null;
          },
          ErrorBoundary: RouteError,
          HydrateFallback: PageSkeleton,
        })),
        { path: '*', Component: NotFoundPage, ErrorBoundary: RouteError },
      ],
    },
  ];
}

/** After the page has been painted it is fetched ahead of the press that opens it. */
export const lateStationsPanel = latePart(() => import('./drawer/StationsInDrawer.tsx'));

/** The shell with the player in it, and the stations in the player's drawer. */
function Shell() {
  const { path, hasChoice } = useReach();
  const hasRadio = path !== null;
  const panel = hasChoice ? stationsPanel : null;
  return (
    <AppShell
      hasRadio={hasRadio}
      player={<PlayerDock hasRadio={hasRadio} stationsPanel={panel} />}
    />
  );
}

function stationsPanel(close: () => void) {
  return (
    <LazyPart part={lateStationsPanel}>
      {({ StationsInDrawer }) => <StationsInDrawer close={close} />}
    </LazyPart>
  );
}
