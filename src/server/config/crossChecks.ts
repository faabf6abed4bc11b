import * as v from 'valibot';
import { stateRegion } from '#contract/regions.ts';
import { mismatch, type Complaint } from './complaint.ts';
import type { ConfigFile } from './configSchema.ts';
import { isObject } from './configValues.ts';

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the directory of US public radio has such a channel. */
  readonly isDirectoryChannel: (channelId: string) => boolean;
}

/**
 * What keys must agree on with each other, and with the world outside the file. It is checked whatever else is wrong with
 * the file, so that every mistake is told at once.
 */
export function crossChecks(surroundings: Surroundings) {
  return v.rawCheck<ConfigFile>(({ dataset: { value: file }, addIssue }) => {
    for (const { path, problem } of disagreements(file, surroundings)) {
      const item = {
        type: 'unknown',
        origin: 'value',
        input: file,
        key: path,
        value: null,
      } as const;
      addIssue({ message: problem, path: [item] });
    }
  });
}

function disagreements(file: unknown, surroundings: Surroundings): Complaint[] {
  const stations = listAt(file, 'stations');
  const regions = listAt(at(file, 'network'), 'regions');
  return [
    ...repeated(idsOf('network.regions', regions)),
    ...repeated(idsOf('stations', stations)),
    ...repeated(channelIds(stations)),
    ...stations.flatMap((station, i) => placeComplaints(`stations[${i}]`, station, regions)),
    ...defaultChannelComplaints(file, surroundings),
    ...donateComplaints(at(file, 'network')),
    ...listAt(file, 'stories').flatMap((source, i) =>
      tokenComplaints(`stories[${i}].tokenEnv`, source, surroundings),
    ),
  ];
}

interface PlacedId {
  readonly path: string;
  readonly id: string;
}

function idsOf(path: string, items: readonly unknown[]): PlacedId[] {
  return items.flatMap((item, i) => {
    const id = textAt(item, 'id');
    return id ? [{ path: `${path}[${i}].id`, id }] : [];
  });
}

function channelIds(stations: readonly unknown[]): PlacedId[] {
  return stations.flatMap((station, i) =>
    idsOf(`stations[${i}].channels`, listAt(station, 'channels')),
  );
}

function repeated(ids: readonly PlacedId[]): Complaint[] {
  return ids.flatMap(({ path, id }, i) => {
    const first = ids.findIndex((other) => other.id === id);
    const problem = `found "${id}", which is taken by ${ids[first]?.path}`;
    return first < i ? [{ path, problem }] : [];
  });
}

function placeComplaints(path: string, station: unknown, regions: readonly unknown[]): Complaint[] {
  if (at(station, 'directory') !== undefined) return [];
  const region = textAt(station, 'region');
  const named = idsOf('', regions).map(({ id }) => id);
  if (region !== undefined) {
    const expected = named.length > 0 ? named.join(', ') : 'none is named there';
    const problem = mismatch(region, `one of network.regions (${expected})`);
    return named.includes(region) ? [] : [{ path: `${path}.region`, problem }];
  }
  const state = textAt(station, 'state');
  if (state !== undefined && stateRegion(state)) return [];
  const problem = mismatch(state, 'a US postal code such as "MN", or a "region"');
  return [{ path: `${path}.state`, problem }];
}

function defaultChannelComplaints(file: unknown, surroundings: Surroundings): Complaint[] {
  const wanted = textAt(at(file, 'network'), 'defaultChannel');
  const stations = listAt(file, 'stations');
  const own = channelIds(stations).map(({ id }) => id);
  const hasDirectory = stations.some((station) => at(station, 'directory') !== undefined);
  if (wanted === undefined || own.includes(wanted)) return [];
  if (hasDirectory && surroundings.isDirectoryChannel(wanted)) return [];
  const problem = mismatch(wanted, `the id of a channel (${own.join(', ') || 'there is none'})`);
  return [{ path: 'network.defaultChannel', problem }];
}

function donateComplaints(network: unknown): Complaint[] {
  if ((at(network, 'donate') ?? null) === null || !textAt(network, 'donateUrl')) return [];
  const problem = 'stands beside "donate"; write the address there, and take this out';
  return [{ path: 'network.donateUrl', problem }];
}

function tokenComplaints(path: string, source: unknown, { env }: Surroundings): Complaint[] {
  const name = textAt(source, 'tokenEnv');
  if (!name || env[name]) return [];
  return [{ path, problem: `the environment variable ${name} is not set` }];
}

function at(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = at(value, key);
  return Array.isArray(list) ? list : [];
}

function textAt(value: unknown, key: string): string | undefined {
  const text = at(value, key);
  return typeof text === 'string' ? text : undefined;
}
