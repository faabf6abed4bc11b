import { queryOptions } from '@tanstack/react-query';
import { Site } from '#contract/site.ts';
import { getJson } from './getJson.ts';

/** What stands around every page; it came with the first one. */
export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: ({ signal }) => getJson('/api/site', Site, signal),
  staleTime: Infinity,
});
