import type { Way } from '#player/line/lineState.ts';
import { RecordingDeck } from '#player/decks/recordingDeck.ts';
import { Radio } from '#player/radio/radio.ts';
import { fakeDecks } from './fakeDecks.ts';
import { fakeSources } from './fakeSources.ts';

/** A player whose decks and sources do what they are told. */
export function fakeRadio({
  waysOf = () => ['timeshift'],
  random = 0.5,
}: {
  /** The ways in which the stream at an address can be played. */
  readonly waysOf?: (url: string) => readonly Way[];
  readonly random?: number;
} = {}) {
  const decks = fakeDecks();
  const sources = fakeSources();
  const recorded = { ...decks, now: Date.now, windowSeconds: 600, reserveSeconds: () => 0 };
  const player = new Radio({
    ...decks,
    ...sources,
    openRecordedDeck: (isHeld, reports) => new RecordingDeck(recorded, isHeld, reports),
    waysToPlay: ({ url }) => waysOf(url),
    now: Date.now,
    random: () => random,
    tick: () => performance.now(),
    reserveSeconds: () => 0,
  });
  const status = () => player.store.getState().playback.status;
  return { player, decks, sources, status };
}
