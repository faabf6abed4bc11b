import type { Complaint } from './complaint.ts';
import {
  ChannelConfig,
  ConfigFile,
  NamedRegion,
  NetworkConfig,
  ProbeKeys,
  StreamConfig,
  sourceSchema,
  stationSchema,
} from './configSchema.ts';
import { isObject } from './configValues.ts';

/** How many letters may be wrong in a key for it to be taken for another. */
const MAX_SLIPS = 2;

/** Keys that mean nothing, anywhere in the file: a setting with a slip in its name would be lost without a word. */
export function unknownKeys(file: unknown): Complaint[] {
  const network = at(file, 'network');
  return [
    ...strangers('', file, ConfigFile.known),
    ...strangers('network', network, NetworkConfig.known),
    ...strangers('probe', at(file, 'probe'), ProbeKeys.known),
    ...each('network.regions', at(network, 'regions'), (path, region) =>
      strangers(path, region, NamedRegion.known),
    ),
    ...each('stations', at(file, 'stations'), (path, station) => [
      ...strangers(path, station, stationSchema(station).known),
      ...each(`${path}.channels`, at(station, 'channels'), unknownInChannel),
    ]),
    ...each('stories', at(file, 'stories'), (path, source) =>
      strangers(path, source, sourceSchema(source).known),
    ),
  ];
}

function unknownInChannel(path: string, channel: unknown): Complaint[] {
  return [
    ...strangers(path, channel, ChannelConfig.known),
    ...each(`${path}.streams`, at(channel, 'streams'), (streamPath, stream) =>
      strangers(streamPath, stream, StreamConfig.known),
    ),
  ];
}

/** @param known null: nobody knows what may stand here. */
function strangers(path: string, value: unknown, known: readonly string[] | null): Complaint[] {
  if (!isObject(value) || !known) return [];
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const meant = known.find((name) => slips(key.toLowerCase(), name.toLowerCase()) <= MAX_SLIPS);
      const hint = meant ? `did you mean "${meant}"?` : `known here: ${known.join(', ')}`;
      return { path: path ? `${path}.${key}` : key, problem: `unknown key; ${hint}` };
    });
}

function each(path: string, list: unknown, check: (path: string, item: unknown) => Complaint[]) {
  return Array.isArray(list) ? list.flatMap((item, i) => check(`${path}[${i}]`, item)) : [];
}

function at(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

/** How many letters have to be put in, left out or changed to make one word of the other (Levenshtein). */
function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
