import { station, type Shape } from './fiction.ts';

/** A station, and nothing to read. */
export const radioOnly: Shape = {
  stationId: 'qlow',
  hasStories: false,
  config: (at) => ({
    network: {
      name: 'QLOW Community Radio',
      tagline: 'Music and talk from a shed by an invented canal.',
      donateUrl: 'https://example.org/give',
    },
    stations: [
      station(at, {
        id: 'qlow',
        name: 'QLOW Community Radio',
        frequency: 94.1,
        city: 'Lock Fourteen',
        state: 'IL',
        about:
          'QLOW is run by its listeners from a tool shed beside a canal. The shed, the canal and the listeners are made up; the music was composed by code.',
        website: 'https://example.org/',
      }),
    ],
    probe: 'off',
  }),
};
