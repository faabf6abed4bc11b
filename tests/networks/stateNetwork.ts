import { station, usualStories, type Shape } from './fiction.ts';

const REGIONS = [
  { id: 'panhandle', name: 'Panhandle', towns: ['Corbel', 'Dry Fork', 'Almond'] },
  { id: 'sandhills', name: 'Sandhills', towns: ['Merriman Lake', 'Halsted', 'Brule', 'Thedrow'] },
  { id: 'river', name: 'River Valley', towns: ['Plattern', 'Kearsley', 'Grandin'] },
  { id: 'capital', name: 'Capital Region', towns: ['Lincolm', 'Sewardly'] },
];
const MAIN = 'Sandbluff Public Radio News';

/** One state: every station carries the network's main channel, and some another of their own. */
export const stateNetwork: Shape = {
  stationId: 'qsb1',
  hasStories: true,
  config: (at) => ({
    network: {
      name: 'Sandbluff Public Radio',
      tagline: 'One signal for a whole state, in a version of it that was made up.',
      donateUrl: 'https://example.org/give',
      defaultChannel: 'qsb9-1',
      regions: REGIONS.map(({ id, name }) => ({ id, name })),
    },
    stations: REGIONS.flatMap(({ id: region, towns }) =>
      towns.map((city) => ({ region, city })),
    ).map(({ region, city }, index) =>
      station(at, {
        id: `qsb${index + 1}`,
        name: `Sandbluff Public Radio, ${city}`,
        frequency: 88.3 + index,
        city,
        state: 'NE',
        region,
        shared: MAIN,
        channels: index === 8 ? [MAIN, 'Sandbluff Classical'] : [MAIN],
      }),
    ),
    stories: usualStories(at),
    probe: 'off',
  }),
};
