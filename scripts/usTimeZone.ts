import type { UsTimeZone } from '../src/contract/directory.ts';

interface Place {
  readonly city: string;
  readonly state: string;
  readonly latitude: number;
  readonly longitude: number;
}

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const PACIFIC = 'America/Los_Angeles';

/** States that lie in one zone; towns on a border that keep their neighbour's clock by custom are left aside. */
const WHOLE: Readonly<Record<string, UsTimeZone>> = {
  ...zoneOf(EASTERN, 'CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV'),
  ...zoneOf(CENTRAL, 'AL AR IA IL LA MN MO MS OK WI'),
  ...zoneOf(MOUNTAIN, 'CO MT NM UT WY'),
  ...zoneOf(PACIFIC, 'CA NV WA'),
  HI: 'Pacific/Honolulu',
  PR: 'America/Puerto_Rico',
  VI: 'America/St_Thomas',
  GU: 'Pacific/Guam',
  MP: 'Pacific/Saipan',
  AS: 'Pacific/Pago_Pago',
};

/**
 * States cut by a zone line: [zone west of `westOf`, zone east of `eastOf`], in degrees. The line zigzags between the two
 * meridians, so a place there stays without a zone.
 */
const SPLIT: Readonly<Record<string, readonly [UsTimeZone, number, UsTimeZone, number]>> = {
  FL: [CENTRAL, -85.4, EASTERN, -84.9],
  IN: [CENTRAL, -87.6, EASTERN, -86.3],
  KS: [MOUNTAIN, -101.6, CENTRAL, -101.0],
  KY: [CENTRAL, -86.6, EASTERN, -84.8],
  MI: [CENTRAL, -90.2, EASTERN, -87.0],
  ND: [MOUNTAIN, -103.3, CENTRAL, -100.3],
  NE: [MOUNTAIN, -102.1, CENTRAL, -100.0],
  SD: [MOUNTAIN, -101.4, CENTRAL, -99.9],
  TN: [CENTRAL, -85.7, EASTERN, -84.6],
  TX: [MOUNTAIN, -105.0, CENTRAL, -104.5],
};

/** Towns between the two meridians whose clock is common knowledge. */
const TOWNS: Readonly<Record<string, UsTimeZone>> = {
  'Bismarck ND': CENTRAL,
  'Bloomington IN': EASTERN,
  'Bowling Green KY': CENTRAL,
  'Chattanooga TN': EASTERN,
  'Collegedale TN': EASTERN,
  'Cookeville TN': CENTRAL,
  'Elizabethtown KY': EASTERN,
  'Evansville IN': CENTRAL,
  'Gary IN': CENTRAL,
  'Houghton MI': EASTERN,
  'Louisville KY': EASTERN,
  'Marquette MI': EASTERN,
  'Minot ND': CENTRAL,
  'North Platte NE': CENTRAL,
  'Somerset KY': EASTERN,
  'Terre Haute IN': EASTERN,
  'Valparaiso IN': CENTRAL,
  'Vincennes IN': EASTERN,
  'West Lafayette IN': EASTERN,
};

/**
 * The zone of a place in the US, where its state and coordinates leave no doubt.
 *
 * @param place.state Postal code.
 * @param place.longitude Degrees east: negative in the whole of the US but Guam and the Marianas.
 */
export function usTimeZone({ city, state, latitude, longitude }: Place): UsTimeZone | null {
  const known = WHOLE[state] ?? TOWNS[`${city} ${state}`];
  if (known) return known;
  const split = SPLIT[state];
  if (split) {
    const [west, westOf, east, eastOf] = split;
    if (longitude < westOf) return west;
    return longitude > eastOf ? east : null;
  }
  if (state === 'AK') return longitude > -169 ? 'America/Anchorage' : null;
  // The Navajo Nation, in the north-east, keeps daylight saving time.
  if (state === 'AZ') return latitude < 35 || longitude < -111.6 ? 'America/Phoenix' : null;
  if (state === 'ID') return latitude < 45.2 ? MOUNTAIN : latitude > 45.8 ? PACIFIC : null;
  // Malheur County, in the south-east.
  if (state === 'OR') return longitude < -118.3 || latitude > 44.6 ? PACIFIC : null;
  return null;
}

function zoneOf(zone: UsTimeZone, states: string): Record<string, UsTimeZone> {
  return Object.fromEntries(states.split(' ').map((state) => [state, zone]));
}
