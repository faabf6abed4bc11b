import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { Directory, stationFromRow } from '#contract/directory.ts';
import type { Channel, Station } from '#contract/station.ts';
import { stationIdOf } from '#contract/stationIdOf.ts';

/** The directory of US public radio, as the origin holds it: packed. */
export interface StationDirectory {
  readonly packed: Directory;
  readonly station: (stationId: string) => Station | null;
  /** null: it has no such channel. */
  readonly channel: (
    channelId: string,
  ) => { readonly channel: Channel; readonly stationName: string } | null;
}

const PACKED_FILE = new URL('usPublicRadio.json', import.meta.url);

export async function readStationDirectory(): Promise<StationDirectory> {
  return createStationDirectory(JSON.parse(await readFile(PACKED_FILE, 'utf8')));
}

/** @throws {v.ValiError} when it is not a directory. */
export function createStationDirectory(source: unknown): StationDirectory {
  const packed = v.parse(Directory, source);
  const rows = new Map(packed.rows.map((row) => [row[0], row]));
  const station = (stationId: string) => {
    const row = rows.get(stationId);
    return row ? stationFromRow(row) : null;
  };
  return {
    packed,
    station,
    channel: (channelId) => {
      const owner = station(stationIdOf(channelId));
      const channel = owner?.channels.find(({ id }) => id === channelId);
      return owner && channel ? { channel, stationName: owner.name } : null;
    },
  };
}
