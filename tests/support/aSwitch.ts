import type { HeardDeck } from '#player/decks/deck.ts';
import type { SoundEvent } from '#player/decks/soundEvent.ts';
import { DeckSwitch } from '#player/radio/deckSwitch.ts';
import { aStream } from './builders.ts';
import { fakeDecks } from './fakeDecks.ts';

/** A switch, and decks that are dialled beside what is heard. They throw when they are used or closed once more after their close. */
export function aSwitch() {
  const said: SoundEvent['type'][] = [];
  const closed: HeardDeck[] = [];
  const decks = new DeckSwitch({
    onSound: ({ type }) => said.push(type),
    onClosed: (deck) => closed.push(deck),
  });
  const fakes = fakeDecks();
  const dial = () => {
    fakes.openDirectDeck(aStream(), () => {});
    const deck = decks.own(fakes.direct.at(-1)!);
    deck.setLevel(0);
    return deck;
  };
  return { decks, dial, said, closed, all: fakes.direct, open: fakes.open };
}
