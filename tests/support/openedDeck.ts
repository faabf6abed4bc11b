import { RecordingDeck } from '#player/decks/recordingDeck.ts';
import { fakeDecks } from './fakeDecks.ts';

/**
 * A deck on a recording that the test lets grow, with fake elements. Needs fake timers.
 *
 * @param given How many seconds are there from the start, all come by now, and which one is heard.
 */
export function openedDeck({ recorded = 0, heardSeconds = 0, isHeld = false } = {}) {
  const decks = fakeDecks();
  const said: string[] = [];
  const deck: RecordingDeck = new RecordingDeck(
    { ...decks, now: Date.now, windowSeconds: 600, reserveSeconds: () => 0 },
    isHeld,
    {
      onSound: (_, event) => said.push(event.type),
      onUndecodable: () => said.push('undecodable'),
    },
  );
  let made = 0;
  const record = (seconds: number) => {
    const frames = Array.from({ length: seconds * 8 }, () => {
      made += 1;
      return { bytes: Uint8Array.of(made >> 8, made & 255), durationSeconds: 0.125 };
    });
    deck.intake.add(frames, 'audio/mpeg');
  };
  const element = () => decks.elements.at(-1)!;
  if (recorded > 0) record(recorded);
  element().playheadSeconds = heardSeconds;
  return { deck, decks, said, record, element };
}
