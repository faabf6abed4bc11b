import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { stationFromRow } from '#contract/directory.ts';
import { Station } from '#contract/station.ts';
import { readStationDirectory, type StationDirectory } from '#server/stations/stationDirectory.ts';
import { anOrigin } from '#tests/support/origin.ts';

const MAX_SENT_BYTES = 150_000;

describe('the directory of US public radio', () => {
  let directory: StationDirectory;
  beforeAll(async () => {
    directory = await readStationDirectory();
  });

  it('holds two thousand stations, three quarters of them playable', () => {
    const { rows } = directory.packed;
    const playable = rows.filter((row) => row[11].length > 0);

    expect(rows).toHaveLength(2_031);
    expect(playable.length).toBeGreaterThan(1_500);
  });

  it('unpacks every row to a station that the contract takes', () => {
    const wrong = directory.packed.rows.filter((row) => !v.is(Station, stationFromRow(row)));

    expect(wrong).toEqual([]);
  });

  it('names no stream that a page served over https could not play', () => {
    const urls = directory.packed.rows.flatMap((row) => row[11].map(([url]) => url));

    expect(urls.filter((url) => !url.startsWith('https://'))).toEqual([]);
    expect(urls.filter((url) => /\.(?:pls|m3u)$/.test(url))).toEqual([]);
  });

  it('names a lead station for every shared programme, and the lead shares it', () => {
    const { rows } = directory.packed;
    const service = new Map(rows.map((row) => [row[0], row[13]]));
    const leads = rows.flatMap((row) => row[13] ?? []);

    expect(leads.filter((lead) => service.get(lead) !== lead)).toEqual([]);
  });

  it('finds a station and a channel by id', () => {
    expect(directory.station('kqed-fm')).toMatchObject({ callSign: 'KQED', city: 'San Francisco' });
    expect(directory.station('nothing-fm')).toBeNull();
    expect(directory.channel('kqed-fm-1')).toMatchObject({
      channel: { id: 'kqed-fm-1' },
      stationName: 'KQED Public Radio',
    });
    expect(directory.channel('kqed-fm-9')).toBeNull();
    expect(directory.channel('kqed-fm')).toBeNull();
  });

  it('is sent in less than 150 kB', async () => {
    const origin = await anOrigin({ directory });

    const response = await origin.request('/api/directory', {
      headers: { 'accept-encoding': 'br' },
    });

    expect((await response.arrayBuffer()).byteLength).toBeLessThan(MAX_SENT_BYTES);
  });

  it('says what it was made from, and when', async () => {
    const file = new URL('../../../src/server/stations/usPublicRadio.json', import.meta.url);

    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      madeBy: 'scripts/stations.ts',
      asOf: '2026-11',
    });
  });
});
