import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './apiError.ts';

const STALE_AFTER_MS = 60_000;
const KEEP_MS = 30 * 60_000;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: STALE_AFTER_MS,
        gcTime: KEEP_MS,
        // The browser's own idea of being online is a hint only; the request itself decides.
        networkMode: 'always',
        // Which turns this off: what failed comes by itself once the network is back.
        refetchOnReconnect: true,
        retry: (failures, error) => failures < 2 && isPassing(error),
        throwOnError: false,
      },
    },
  });
}

/** Whether asking again may help. */
function isPassing(error: Error): boolean {
  return error instanceof ApiError && (error.fault === 'unreachable' || error.fault === 'server');
}
