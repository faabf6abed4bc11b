import * as v from 'valibot';
import { stateRegion } from '#contract/regions.ts';
import { mismatch, type Complaint } from './complaint.ts';

const Ids = v.fallback(v.array(v.fallback(v.object({ id: v.string() }), { id: '' })), []);
const Name = v.fallback(v.optional(v.string()), undefined);

/** As much of the file as can be read, whatever else is wrong with it: so that every mistake is told at once. */
const Sketch = v.object({
  network: v.fallback(v.object({ defaultChannel: Name, regions: Ids }), {
    defaultChannel: undefined,
    regions: [],
  }),
  stations: v.fallback(
    v.array(
      v.fallback(
        v.object({ id: Name, region: Name, state: Name, directory: Name, channels: Ids }),
        { id: undefined, region: undefined, state: undefined, directory: undefined, channels: [] },
      ),
    ),
    [],
  ),
  stories: v.fallback(
    v.array(v.fallback(v.object({ tokenEnv: Name }), { tokenEnv: undefined })),
    [],
  ),
});
type Sketch = v.InferOutput<typeof Sketch>;

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isDirectoryChannel: (channelId: string) => boolean;
}

/** What keys must agree on with each other, and with the world outside the file. */
export function crossChecks(file: unknown, surroundings: Surroundings): Complaint[] {
  const decoded = v.safeParse(Sketch, file);
  if (!decoded.success) return [];
  const sketch = decoded.output;
  return [
    ...repeated(idsOf('network.regions', sketch.network.regions)),
    ...repeated(idsOf('stations', sketch.stations)),
    ...repeated(channelIds(sketch)),
    ...sketch.stations.flatMap((station, i) => placeComplaints(`stations[${i}]`, station, sketch)),
    ...defaultChannelComplaints(sketch, surroundings),
    ...sketch.stories.flatMap(({ tokenEnv }, i) =>
      tokenEnv && !surroundings.env[tokenEnv]
        ? [
            {
              path: `stories[${i}].tokenEnv`,
              problem: `the environment variable ${tokenEnv} is not set`,
            },
          ]
        : [],
    ),
  ];
}

interface PlacedId {
  readonly path: string;
  readonly id: string;
}

function idsOf(path: string, items: readonly { id?: string | undefined }[]): PlacedId[] {
  return items.flatMap(({ id }, i) => (id ? [{ path: `${path}[${i}].id`, id }] : []));
}

function channelIds({ stations }: Sketch): PlacedId[] {
  return stations.flatMap(({ channels }, i) => idsOf(`stations[${i}].channels`, channels));
}

function repeated(ids: readonly PlacedId[]): Complaint[] {
  return ids.flatMap(({ path, id }, i) => {
    const first = ids.findIndex((other) => other.id === id);
    return first < i
      ? [{ path, problem: `found "${id}", which is taken by ${ids[first]?.path}` }]
      : [];
  });
}

function placeComplaints(
  path: string,
  { region, state, directory }: Sketch['stations'][number],
  { network }: Sketch,
): Complaint[] {
  if (directory !== undefined) return [];
  const named = network.regions.map(({ id }) => id);
  if (region !== undefined) {
    if (named.includes(region)) return [];
    const expected = named.length > 0 ? named.join(', ') : 'none is named there';
    return [mismatch(`${path}.region`, region, `one of network.regions (${expected})`)];
  }
  if (state !== undefined && stateRegion(state)) return [];
  return [mismatch(`${path}.state`, state, 'a US postal code such as "MN", or a "region"')];
}

function defaultChannelComplaints(sketch: Sketch, surroundings: Surroundings): Complaint[] {
  const { defaultChannel } = sketch.network;
  const own = channelIds(sketch).map(({ id }) => id);
  const hasDirectory = sketch.stations.some(({ directory }) => directory !== undefined);
  const exists =
    defaultChannel === undefined ||
    own.includes(defaultChannel) ||
    (hasDirectory && surroundings.isDirectoryChannel(defaultChannel));
  const expected = `the id of a channel (${own.join(', ') || 'there is none'})`;
  return exists ? [] : [mismatch('network.defaultChannel', defaultChannel, expected)];
}
