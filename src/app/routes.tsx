import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { AppShell } from './AppShell.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { pages } from './pages.ts';
import { PageSkeleton } from './PageSkeleton.tsx';
import { RouteError } from './RouteError.tsx';

/** Every page inside the shell, each with its own error boundary: what breaks in a page never reaches the player. */
export function createRoutes(queries: QueryClient): RouteObject[] {
  return [
    {
      Component: AppShell,
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
