import type { HeardDeck } from '#player/decks/deck.ts';
import { RecordingDeck } from '#player/decks/recordingDeck.ts';
import type { SoundEvent } from '#player/decks/soundEvent.ts';
import { DeckSwitch } from '#player/radio/deckSwitch.ts';
import type { TunerDeps } from '#player/radio/tuner.ts';
import type { Arrivals } from '#player/recording/arrivals.ts';
import { fakeDecks } from './fakeDecks.ts';
import { fakeSources } from './fakeSources.ts';

/**
 * What the parts of one channel work with: decks and sources that do what they are told, and the switch that owns the decks.
 *
 * @param onClosed A deck is closed.
 */
export function fakeChannel(onClosed: (deck: HeardDeck) => void = () => {}) {
  const fakes = fakeDecks();
  const sources = fakeSources();
  /** What is heard has said. */
  const sound: SoundEvent['type'][] = [];
  /** What connections had brought when the recording went over to them. */
  const joined: Arrivals[] = [];
  const decks = new DeckSwitch({ onSound: ({ type }) => sound.push(type), onClosed });
  const clocks = { now: Date.now, tick: () => performance.now() };
  const recorded = { ...fakes, now: Date.now, windowSeconds: 600, reserveSeconds: () => 0 };
  const deps: Omit<TunerDeps, 'waysToPlay' | 'random'> = {
    ...fakes,
    ...sources,
    ...clocks,
    reserveSeconds: () => 4,
    openRecordedDeck: (isHeld, reports) => {
      const deck = new RecordingDeck(recorded, isHeld, reports);
      const beginJoin = deck.beginJoin.bind(deck);
      deck.beginJoin = (arrivals) => {
        joined.push(arrivals);
        beginJoin(arrivals);
      };
      return deck;
    },
  };
  return { fakes, sources, sound, joined, decks, deps };
}
