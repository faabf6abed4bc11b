import { station, usualStories, type Shape } from './fiction.ts';

const REGIONS = [
  { id: 'north-shore', name: 'North Shore', state: 'MN' },
  { id: 'river-bend', name: 'River Bend', state: 'WI' },
  { id: 'high-prairie', name: 'High Prairie', state: 'ND' },
];
/** One of each town's, by region in turn. */
const TOWNS =
  'Aldermere Brack Coldwater Dunmore Easterly Fennick Garrow Hollis Inchwater Jarrow Kettle Lorimer Mossbank Norrie Ottershaw Pell Quarry Rushford Selby Tamsin Ulverton Varne Wexcombe Yarrow Zennor Ashgrove Birchall Cressing Dallow Edgewater Farrow Gilling Harlow Ickworth Jessop Kelling Lambourne Marrick Nettle Orsett'.split(
    ' ',
  );

/** Forty stations, each with programs of its own. */
export const threeRegions: Shape = {
  stationId: 'qald',
  hasStories: true,
  config: (at) => ({
    network: {
      name: 'Three Waters Radio',
      tagline: 'Forty stations on three waters, all of them invented.',
      defaultChannel: 'qcol-1',
      regions: REGIONS.map(({ id, name }) => ({ id, name })),
    },
    stations: TOWNS.map((town, index) => {
      const callSign = `q${town.slice(0, 3).toLowerCase()}`;
      const { id: region, state } = REGIONS[index % REGIONS.length]!;
      return station(at, {
        id: callSign,
        name: `${callSign.toUpperCase()} ${town}`,
        frequency: 88.1 + (index % 20),
        city: town,
        state,
        region,
        ...(index % 8 === 0 && { channels: [`${town} News`, `${town} Classical`] }),
      });
    }),
    stories: usualStories(at),
    probe: 'off',
  }),
};
