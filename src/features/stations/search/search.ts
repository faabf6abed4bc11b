import type { Station } from '#contract/station.ts';
import type { Listing } from '../list/listing.ts';
import { LONG_FORM, wordsOf, type Entry, type SearchIndex } from './searchIndex.ts';

/** How many stations carry what this one does, itself included. */
type Reach = (listing: Listing) => number;

export interface Match {
  readonly station: Station;
  /** How many other stations carry the same service. */
  readonly otherSignals: number;
}

/** What one word of the query is worth, by what it hits. A call sign is what people mean, whatever else it hits. */
const WORTH = {
  callSign: 100,
  callSignStart: 60,
  nameWord: 40,
  nameStart: 30,
  frequency: 28,
  cityWord: 26,
  cityStart: 20,
  place: 10,
  band: 1,
} as const;

/**
 * Stations that every word of the query hits, best first: call sign, start of a call sign, name, frequency, city, state.
 * Of those that carry one service only the best is told, with how many others there are.
 *
 * @param query As typed: any case, with or without accents.
 */
export function searchStations({ entries, serviceSizes }: SearchIndex, query: string): Match[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const reach: Reach = ({ serviceId }) =>
    serviceId === null ? 1 : (serviceSizes.get(serviceId) ?? 1);
  const scored = entries
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0);
  scored.sort((a, b) => b.score - a.score || compareEntries(a.entry, b.entry, reach));
  const listings = onePerService(scored.map(({ entry }) => entry.listing));
  return listings.map((listing) => ({
    station: listing.station,
    otherSignals: reach(listing) - 1,
  }));
}

/**
 * Among equals: the network's own first, then what can be played, then what reaches more places, lead stations before
 * their relays, and by call sign.
 */
function compareEntries({ listing: a }: Entry, { listing: b }: Entry, reach: Reach): number {
  return (
    Number(b.isOwn) - Number(a.isOwn) ||
    Number(isPlayable(b)) - Number(isPlayable(a)) ||
    reach(b) - reach(a) ||
    Number(isRelay(a)) - Number(isRelay(b)) ||
    compare(a.station.callSign, b.station.callSign)
  );
}

function isPlayable({ station }: Listing): boolean {
  return station.channels.length > 0;
}

function isRelay({ serviceId, station }: Listing): boolean {
  return serviceId !== null && serviceId !== station.id;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function onePerService(listings: readonly Listing[]): Listing[] {
  const seen = new Set<string>();
  return listings.filter(({ serviceId }) => {
    if (serviceId === null) return true;
    if (seen.has(serviceId)) return false;
    seen.add(serviceId);
    return true;
  });
}

/** 0 when a word hits nothing. */
function scoreOf(entry: Entry, words: readonly string[]): number {
  let total = 0;
  for (const word of words) {
    const worth = worthOf(entry, word);
    if (worth === 0) return 0;
    total += worth;
  }
  return total;
}

function worthOf(entry: Entry, word: string): number {
  const long = LONG_FORM.get(word) ?? word;
  if (entry.callSign.includes(word)) return WORTH.callSign;
  if (entry.callSign[0]?.startsWith(word)) return WORTH.callSignStart;
  if (entry.name.includes(long)) return WORTH.nameWord;
  if (entry.name.some((one) => one.startsWith(word))) return WORTH.nameStart;
  if (/^\d/.test(word) && entry.frequency.startsWith(word)) return WORTH.frequency;
  if (entry.city.includes(long)) return WORTH.cityWord;
  if (entry.city.some((one) => one.startsWith(word))) return WORTH.cityStart;
  if (entry.place.some((one) => one.startsWith(word))) return WORTH.place;
  return entry.band === word ? WORTH.band : 0;
}
