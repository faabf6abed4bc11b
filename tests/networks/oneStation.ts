import { station, usualStories, type Shape } from './fiction.ts';

/** One station of one channel, and its stories. */
export const oneStation: Shape = {
  stationId: 'qbel',
  hasStories: true,
  config: (at) => ({
    network: {
      name: 'QBEL Public Radio',
      tagline: 'News and music for Bexley, a town that was made up.',
      donateUrl: 'https://example.org/give',
    },
    stations: [
      station(at, {
        id: 'qbel',
        name: 'QBEL Public Radio',
        frequency: 89.7,
        city: 'Bexley',
        state: 'KS',
        about:
          'QBEL has broadcast from the siding in Bexley since the trains stopped. Both are invented.',
      }),
    ],
    stories: usualStories(at),
    probe: 'off',
  }),
};
