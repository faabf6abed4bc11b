import { usualStories, type Shape } from './fiction.ts';

/** A newsroom without a station. */
export const storiesOnly: Shape = {
  stationId: null,
  hasStories: true,
  config: (at) => ({
    network: {
      name: 'The Halfway Record',
      tagline: 'Reporting from a county that is on no map.',
      donateUrl: 'https://example.org/give',
    },
    stations: [],
    stories: usualStories(at),
    probe: 'off',
  }),
};
