import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { getJson } from '#api/getJson.ts';
import { DirectoryRow, stationFromRow } from '#contract/directory.ts';
import type { Listing } from './listing.ts';

const DAY_MS = 24 * 60 * 60_000;
/** So many rows at a time, and then whatever else the page has to do. */
const SLICE_ROWS = 150;

/** Its rows are looked at one by one: a bad one is left out, and the rest is there. */
const PackedDirectory = v.object({ rows: v.array(v.unknown()) });

/** The directory of US public radio, unpacked: large, and the same for a month. */
export const directoryQuery = queryOptions({
  queryKey: ['directory'],
  queryFn: async ({ signal }): Promise<Listing[]> => {
    const { rows } = await getJson('/api/directory', PackedDirectory, signal);
    return unpacked(rows);
  },
  staleTime: DAY_MS,
  structuralSharing: false,
});

async function unpacked(rows: readonly unknown[]): Promise<Listing[]> {
  const listings: Listing[] = [];
  for (let from = 0; from < rows.length; from += SLICE_ROWS) {
    for (const packed of rows.slice(from, from + SLICE_ROWS)) {
      const row = v.safeParse(DirectoryRow, packed);
      if (!row.success) continue;
      const serviceId = row.output[13];
      listings.push({ station: stationFromRow(row.output), isOwn: false, serviceId });
    }
    // oxlint-disable-next-line no-await-in-loop -- The pause between slices is what it is for.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return listings;
}
