import type { QueryClient } from '@tanstack/react-query';
import { onAirQuery } from '#player/onAir/onAirQueries.ts';
import { stationQuery } from '../stationQueries.ts';

const ON_AIR_PATIENCE_MS = 300;

/** What is on is drawn with the page, not pushed into it a moment later; but the page does not wait long for that. */
export async function warmStation(queries: QueryClient, stationId: string): Promise<void> {
  const { channels } = await queries.ensureQueryData(stationQuery(stationId));
  const onAir = channels
    .filter(({ hasOnAir }) => hasOnAir)
    .map(({ id }) => queries.ensureQueryData(onAirQuery(id)));
  await Promise.race([
    // The page can do without it, and says so itself.
    Promise.allSettled(onAir),
    new Promise((resolve) => setTimeout(resolve, ON_AIR_PATIENCE_MS)),
  ]);
}
