import { feed, station, type Shape } from './fiction.ts';

const LONGEST_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsfunk';

/** Every name as long as somebody may make it; and no schedule. */
export const longNames: Shape = {
  stationId: 'qlongest',
  hasStories: true,
  retold: (headline) =>
    `${headline}, as it was told at the extraordinary general meeting of the Llanfairpwllgwyngyllgogerychwyrndrobwll drainage district`,
  config: (at) => ({
    network: {
      name: 'The Upper and Lower Saskatonahoma Valleys Cooperative Public Broadcasting Association of 1938',
      tagline:
        'An invented association with the longest name that its founders could agree upon, which took them until the following spring.',
      donateUrl: 'https://example.org/give',
      regions: [
        {
          id: 'upper',
          name: 'The Upper Saskatonahoma Valley and the Unincorporated Townships North of It',
        },
        { id: 'lower', name: 'Untersaskatonahomatalniederungsgebiet' },
      ],
    },
    stations: [
      station(at, {
        id: 'qlongest',
        callSign: 'QLONGEST-FM-LP',
        name: 'QLONGEST, the Voice of the Upper Saskatonahoma Valley and the Unincorporated Townships',
        frequency: 103.7,
        city: 'Saint Bartholomew-under-the-Escarpment Junction',
        state: 'MT',
        region: 'upper',
        channels: [
          'Overnight Chamber Music and Unaccompanied Choral Works of the Upper Valley',
          LONGEST_WORD,
        ],
      }),
      station(at, {
        id: 'qlow',
        name: LONGEST_WORD,
        frequency: 88.1,
        city: 'Llanfairpwllgwyngyllgogerychwyrndrobwll',
        state: 'MT',
        region: 'lower',
      }),
    ],
    stories: [
      feed(
        at,
        'towns',
        'Agriculture, Horticulture, Irrigation and the Management of Common Grazing',
      ),
      feed(at, 'arts', 'Gemeindeversammlungsberichterstattung'),
      feed(at, 'science', 'Science'),
    ],
    probe: 'off',
  }),
};
