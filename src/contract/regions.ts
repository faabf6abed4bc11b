/** The regions that every network knows: states and territories. */

/** As `Region` of the contract. */
interface StateRegion {
  /** 'mn' */
  readonly id: string;
  readonly name: string;
}

/** Postal code → name: the states, the District, and the territories that have public radio. */
const STATE_NAMES: Readonly<Record<string, string>> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  AS: 'American Samoa',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  GU: 'Guam',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MP: 'Northern Mariana Islands',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  PR: 'Puerto Rico',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  VI: 'U.S. Virgin Islands',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
};

/** Every state and territory, by name. */
export const STATE_REGIONS: readonly StateRegion[] = Object.entries(STATE_NAMES)
  .map(([postalCode, name]) => ({ id: postalCode.toLowerCase(), name }))
  .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

/**
 * @param postalCode 'MN'
 * @returns The region that pages call '/stations/in/mn'; null: not a state or territory.
 */
export function stateRegion(postalCode: string): StateRegion | null {
  // 'toString' is no state, though every object has one.
  const name = Object.hasOwn(STATE_NAMES, postalCode) ? STATE_NAMES[postalCode] : undefined;
  return name === undefined ? null : { id: postalCode.toLowerCase(), name };
}
