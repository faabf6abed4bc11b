import { queryOptions } from '@tanstack/react-query';
import { Network } from '#contract/network.ts';
import { getJson } from './getJson.ts';

export const networkQuery = queryOptions({
  queryKey: ['network'],
  queryFn: ({ signal }) => getJson('/api/network', Network, signal),
  staleTime: Infinity,
});
