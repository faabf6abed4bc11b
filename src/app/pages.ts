import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Params } from 'react-router';
import { onAirListQuery, onAirQuery } from '#player/onAir/onAirQueries.ts';
import { stationListQuery, stationQuery } from '#features/stations/stationQueries.ts';
import { frontQuery, pageNumber, topicQuery } from '#features/stories/storyQueries.ts';

const ON_AIR_PATIENCE_MS = 300;

export interface Page {
  readonly path: string;
  readonly open: () => Promise<ComponentType>;
  /** Asks for what the page cannot be drawn without. Rejects when there is no page to draw. */
  readonly warm: (queries: QueryClient, at: PageAddress) => Promise<unknown>;
}

export interface PageAddress {
  readonly params: Params;
  readonly search: URLSearchParams;
}

/** What a story's page asks for, which only readers need: it is fetched ahead of them, after the first page. */
export const loadStoryQuery = () => import('#features/stories/story/storyQuery.ts');

/** Every screen: its address, its code, and what it asks our origin for. */
export const pages: readonly Page[] = [
  {
    path: '/',
    open: async () => (await import('./FrontRoute.tsx')).FrontRoute,
    warm: (queries) =>
      Promise.all([
        queries.ensureQueryData(frontQuery),
        tolerate(queries.ensureQueryData(stationListQuery)),
        tolerate(queries.ensureQueryData(onAirListQuery)),
      ]),
  },
  {
    path: '/topics/:topic',
    open: async () => (await import('#features/stories/topic/TopicPage.tsx')).TopicPage,
    warm: (queries, { params, search }) =>
      queries.ensureQueryData(topicQuery(params['topic'] ?? '', pageNumber(search))),
  },
  {
    path: '/stories/:slug',
    open: async () => (await import('./StoryRoute.tsx')).StoryRoute,
    warm: async (queries, { params }) => {
      const { storyQuery } = await loadStoryQuery();
      return queries.ensureQueryData(storyQuery(params['slug'] ?? ''));
    },
  },
  {
    path: '/pages/:slug',
    open: async () => (await import('./StoryRoute.tsx')).OwnPage,
    warm: async (queries, { params }) => {
      const { ownPageQuery } = await loadStoryQuery();
      return queries.ensureQueryData(ownPageQuery(params['slug'] ?? ''));
    },
  },
  {
    path: '/stations',
    open: async () => (await import('#features/stations/search/StationsPage.tsx')).StationsPage,
    warm: (queries) => tolerate(queries.ensureQueryData(stationListQuery)),
  },
  {
    path: '/stations/in/:region',
    open: async () => (await import('#features/stations/regions/RegionPage.tsx')).RegionPage,
    warm: (queries) => tolerate(queries.ensureQueryData(stationListQuery)),
  },
  {
    path: '/stations/:id',
    open: async () => (await import('./StationRoute.tsx')).StationRoute,
    warm: (queries, { params }) => warmStation(queries, params['id'] ?? ''),
  },
  {
    path: '/listen/help',
    open: async () => (await import('#features/help/HelpPage.tsx')).HelpPage,
    // The player's channel comes with them.
    warm: (queries) => tolerate(queries.ensureQueryData(stationListQuery)),
  },
];

/** What is on is drawn with the page, not pushed into it a moment later; but the page does not wait long for that. */
async function warmStation(queries: QueryClient, stationId: string): Promise<void> {
  const { channels } = await queries.ensureQueryData(stationQuery(stationId));
  const onAir = channels
    .filter(({ hasOnAir }) => hasOnAir)
    .map(({ id }) => tolerate(queries.ensureQueryData(onAirQuery(id))));
  await Promise.race([
    Promise.all(onAir),
    new Promise((resolve) => setTimeout(resolve, ON_AIR_PATIENCE_MS)),
  ]);
}

/** The page can do without it, and says so itself. */
async function tolerate(asked: Promise<unknown>): Promise<void> {
  await asked.catch(() => undefined);
}
