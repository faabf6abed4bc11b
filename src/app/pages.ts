import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Params } from 'react-router';
import { onAirListQuery } from '#player/onAir/onAirQueries.ts';
import { stationListQuery } from '#features/stations/stationQueries.ts';
import { lateRadioFront } from './lateRadioFront.ts';
import { frontQuery, pageNumber, topicQuery } from '#features/stories/storyQueries.ts';

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

/** A story's page, and what it asks for: fetched ahead of the readers, after the first page. */
export const loadStoryRoute = () => import('./StoryRoute.tsx');
/** A station's, in the same way. */
export const loadStationRoute = () => import('./StationRoute.tsx');

/** Every screen: its address, its code, and what it asks our origin for. */
export const pages: readonly Page[] = [
  {
    path: '/',
    open: async () => (await import('./FrontRoute.tsx')).FrontRoute,
    warm: async (queries) => {
      const [{ lead }] = await Promise.all([
        queries.ensureQueryData(frontQuery),
        tolerate(queries.ensureQueryData(stationListQuery)),
        tolerate(queries.ensureQueryData(onAirListQuery)),
      ]);
      if (!lead) await tolerate(lateRadioFront.load());
    },
  },
  {
    path: '/topics/:topic',
    open: async () => (await import('#features/stories/topic/TopicPage.tsx')).TopicPage,
    warm: (queries, { params, search }) =>
      queries.ensureQueryData(topicQuery(params['topic'] ?? '', pageNumber(search))),
  },
  {
    path: '/stories/:slug',
    open: async () => (await loadStoryRoute()).StoryRoute,
    warm: async (queries, { params }) => {
      const { storyQuery } = await loadStoryRoute();
      return queries.ensureQueryData(storyQuery(params['slug'] ?? ''));
    },
  },
  {
    path: '/pages/:slug',
    open: async () => (await loadStoryRoute()).OwnPage,
    warm: async (queries, { params }) => {
      const { ownPageQuery } = await loadStoryRoute();
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
    open: async () => (await loadStationRoute()).StationRoute,
    warm: async (queries, { params }) =>
      (await loadStationRoute()).warmStation(queries, params['id'] ?? ''),
  },
  {
    path: '/listen/help',
    open: async () => (await import('./HelpRoute.tsx')).HelpRoute,
    // The player's channel comes with them.
    warm: (queries) => tolerate(queries.ensureQueryData(stationListQuery)),
  },
];

/** The page can do without it, and says so itself. */
async function tolerate(asked: Promise<unknown>): Promise<void> {
  await asked.catch(() => undefined);
}
