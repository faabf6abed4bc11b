/** What only the pages of stations and the player's drawer say. */
export const stationPages = {
  favourites: 'Favorites',
  loading: 'Loading stations',
  loadFailed: 'The list of stations did not load. Some stations may be missing.',
  tryAgain: 'Try again',
  /** @param count Two or more. */
  onStations: (count: number) => `On ${count} stations`,

  stations: 'Stations',
  intro:
    'Find a station by its call sign or city, or browse by region. Press play and listen right here.',
  ourStations: 'Our stations',
  stationsIn: (region: string) => `Stations in ${region}`,
  regions: 'Regions',
  statesAndTerritories: 'States and territories',
  stationCount: (count: number) => {
    if (count === 0) return 'No stations that we know of';
    return count === 1 ? '1 station' : `${count} stations`;
  },
  noStream: 'No stream to play',
  /** Other stations that broadcast the same program. */
  otherSignals: (count: number) =>
    count === 1 ? 'also on 1 other signal' : `also on ${count} other signals`,
  findStation: 'Find a station',
  findHint: 'Call sign, name, frequency or city',
  clear: 'Clear the search',
  suggestions: 'Stations that match',
  matchCount: (count: number, query: string) =>
    `${count === 1 ? '1 station matches' : `${count} stations match`} “${query}”`,
  bestOf: (shown: number, count: number) =>
    `The best ${shown} of ${count}. Add a word, such as the city, to see fewer.`,
  noMatch: (query: string) => `No station matches “${query}”`,
  noMatchHint: 'Try a call sign, a frequency such as 91.5, or the name of a city.',
  searchAfterLoading: 'Stations are still loading',
  stationFailed:
    'This station’s page did not load. The problem may be your connection or on our end.',
  scheduleFailed: 'Today’s schedule did not load.',
  channels: 'Listen',
  channelsOf: (station: string) => `Channels of ${station}`,
  /** Of a channel that is heard behind live. */
  heardNow: 'You are hearing',
  liveNow: 'Live now',
  nothingOnAir: 'No program is listed',
  /** @param hosts One or more. */
  withHosts: (hosts: readonly string[]) => `with ${listed(hosts)}`,
  nextAt: (title: string, time: string) => `${title} at ${time}`,
  song: (title: string, artist: string | null) => (artist === null ? title : `${title}, ${artist}`),
  asOf: (time: string) => `as of ${time}`,
  schedule: 'Today’s schedule',
  scheduleChannel: 'Schedule and tracks by channel',
  /** @param day 'Thursday, November 26' @param zone 'Central Time' */
  scheduleDay: (day: string, zone: string) => `${day}. Times are ${zone}, as at the station.`,
  noSchedule: 'No schedule is listed for today.',
  time: 'Time',
  yourTime: 'Your time',
  show: 'Show',
  sinceYesterday: 'since yesterday',
  onAir: 'On air',
  next: 'Next',
  heardRow: 'You are hearing this',
  recentTracks: 'Recent tracks',
  donateTo: (station: string) => `Donate to ${station}`,
  websiteOf: (station: string) => `${station} website`,
};

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
