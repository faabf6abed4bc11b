import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { DirectoryRow } from '#contract/directory.ts';
import type { Network } from '#contract/network.ts';
import type { OnAir, Schedule } from '#contract/onAir.ts';
import type { Station } from '#contract/station.ts';

interface Holdings {
  readonly network: Partial<Network>;
  readonly stations: readonly Station[];
  readonly directory: readonly DirectoryRow[];
  readonly onAir: readonly OnAir[];
  readonly schedules: readonly Schedule[];
}

const NOTHING: Holdings = { network: {}, stations: [], directory: [], onAir: [], schedules: [] };

/** The origin's stations API over what a test gives it, and 404 for the rest. Call it at the top of a test file. */
export function fakeOrigin() {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  return {
    server,
    holds: (given: Partial<Holdings>) => server.use(...handlers({ ...NOTHING, ...given })),
    breaks: (path: string) =>
      server.use(http.get(path, () => HttpResponse.json({}, { status: 500 }))),
    /** Does not answer. */
    holdsBack: (path: string) => server.use(http.get(path, () => delay('infinite'))),
  };
}

function handlers({ network, stations, directory, onAir, schedules }: Holdings) {
  return [
    http.get('/api/network', () => HttpResponse.json({ ...aNetwork, ...network })),
    http.get('/api/stations', () => HttpResponse.json({ stations })),
    http.get('/api/stations/:id', ({ params }) =>
      found(stations.find(({ id }) => id === params['id'])),
    ),
    http.get('/api/directory', () => HttpResponse.json({ asOf: '2026-11', rows: directory })),
    http.get('/api/on-air', () => HttpResponse.json({ channels: onAir })),
    http.get('/api/channels/:id/on-air', ({ params }) =>
      found(onAir.find(({ channelId }) => channelId === params['id'])),
    ),
    http.get('/api/channels/:id/schedule/:date', ({ params }) =>
      found(schedules.find((one) => one.channelId === params['id'] && one.date === params['date'])),
    ),
  ];
}

function found(value: object | undefined) {
  return value ? HttpResponse.json(value) : HttpResponse.json({}, { status: 404 });
}

const aNetwork: Network = {
  name: 'Harbor Radio',
  tagline: null,
  url: null,
  donateUrl: null,
  donateLabel: null,
  navigation: null,
  creditPlaces: [],
  locale: 'en-US',
  defaultChannel: null,
  topics: [],
  regions: [],
  hasDirectory: true,
  isFiction: false,
};
