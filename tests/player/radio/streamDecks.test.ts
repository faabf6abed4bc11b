import { describe, expect, it } from 'vitest';
import type { DeckEvent, HlsDeckEvent } from '#player/decks/deck.ts';
import type { SoundEvent } from '#player/decks/soundEvent.ts';
import type { SupplyEvent } from '#player/line/supplyEvent.ts';
import { StreamDecks } from '#player/radio/streamDecks.ts';
import { aStream } from '#tests/support/builders.ts';
import { fakeChannel } from '#tests/support/fakeChannel.ts';

const stream = aStream();
const SOUND: readonly SoundEvent[] = [
  { type: 'sounding' },
  { type: 'silent' },
  { type: 'blocked' },
  { type: 'interrupted' },
  { type: 'cut-off' },
];
const SUPPLY: readonly Exclude<SupplyEvent, { type: 'lost' }>[] = [
  { type: 'flowed' },
  { type: 'quiet' },
  { type: 'strained' },
  { type: 'slow', share: 0.5 },
];
const LOST: Extract<DeckEvent, { type: 'lost' }> = { type: 'lost', fault: 'not-found' };

function opening() {
  const channel = fakeChannel();
  const supply: (SupplyEvent & { id: number })[] = [];
  const streamDecks = new StreamDecks(channel.deps, channel.decks, (id, event) =>
    supply.push({ ...event, id }),
  );
  return { ...channel, streamDecks, supply };
}

/** Connection 1 is of HLS, and its deck is what is heard. */
function heardHls() {
  const all = opening();
  const deck = all.streamDecks.openHls(1, stream, null);
  all.decks.put(deck);
  const fake = all.fakes.hls[0]!;
  return { ...all, deck, fake, say: (event: HlsDeckEvent) => fake.report(event) };
}

/** Connection 1 is left to the browser’s own element, and is what is heard. */
function heardDirect() {
  const all = opening();
  all.decks.put(all.streamDecks.openDirect(1, stream));
  return { ...all, fake: all.fakes.direct[0]! };
}

describe('what a deck of HLS says', () => {
  it.each(SUPPLY)('of its connection is for the line: $type', (event) => {
    const { say, supply, sound } = heardHls();
    say(event);
    expect([supply, sound]).toEqual([[{ ...event, id: 1 }], []]);
  });

  it.each(SOUND)('of its sound is for who listens: $type', ({ type }) => {
    const { say, supply, sound } = heardHls();
    say({ type });
    expect([supply, sound]).toEqual([[], [type]]);
  });

  it('of a connection that is slow is no news while it is held: it needs no more than it brings', () => {
    const { decks, say, supply } = heardHls();
    decks.hold(true);
    say({ type: 'slow', share: 0.5 });
    expect(supply).toEqual([]);
    decks.hold(false);
    say({ type: 'slow', share: 0.5 });
    expect(supply).toEqual([{ type: 'slow', share: 0.5, id: 1 }]);
  });

  it('of its sound means nothing while another deck is heard', () => {
    const { streamDecks, fakes, sound } = heardHls();
    streamDecks.openHls(2, stream, null);
    fakes.hls[1]!.report({ type: 'silent' });
    expect(sound).toEqual([]);
  });
});

describe('what the browser’s own element says', () => {
  it.each(SOUND)(
    'is for who listens, and its sound is the line’s only sign of life: $type',
    ({ type }) => {
      const { fake, supply, sound } = heardDirect();
      fake.report({ type });
      expect(sound).toEqual([type]);
      expect(supply).toEqual(type === 'sounding' ? [{ type: 'flowed', id: 1 }] : []);
    },
  );
});

describe.each([
  ['HLS', heardHls],
  ['the browser’s own element', heardDirect],
])('a deck of %s that is lost', (_, begin) => {
  it('is told to the line, is closed, and leaves silence', () => {
    const { fake, supply, sound, decks } = begin();
    fake.report({ type: 'sounding' });
    fake.report(LOST);
    expect(supply.at(-1)).toEqual({ ...LOST, id: 1 });
    expect([fake.isOpen, decks.deck, sound]).toEqual([false, null, ['sounding', 'silent']]);
  });

  it('is closed once, where the line closes it as soon as it is told', () => {
    const channel = fakeChannel();
    const lost: SupplyEvent[] = [];
    const streamDecks = new StreamDecks(channel.deps, channel.decks, (__, event) => {
      lost.push(event);
      channel.decks.close();
    });
    streamDecks.openHls(1, stream, null);
    expect(() => channel.fakes.hls[0]!.report(LOST)).not.toThrow();
    expect([lost, channel.fakes.open()]).toEqual([[LOST], []]);
  });
});

describe('a deck that is opened', () => {
  it('sounds at once where it is the first', () => {
    const { fakes, streamDecks } = opening();
    streamDecks.openHls(1, stream, null);
    streamDecks.openDirect(2, stream);
    expect(fakes.hls[0]!.start).toEqual({
      clockMs: null,
      untilMs: null,
      reserveSeconds: 4,
      isHeld: false,
    });
    expect([fakes.direct[0]!.level, fakes.direct[0]!.isHeld]).toEqual([1, false]);
  });

  it('to follow another one begins where that is heard, held or unheard', () => {
    const { fakes, streamDecks, fake } = heardHls();
    fake.timeline = {
      startMs: 0,
      heardMs: 100_000,
      edgeMs: 112_000,
      inHandSeconds: 7,
      behindSeconds: 12,
      isLive: true,
    };
    streamDecks.openHls(2, stream, 107_000);
    streamDecks.openDirect(3, stream);
    expect(fakes.hls[1]!.start).toMatchObject({ clockMs: 100_000, untilMs: 107_000, isHeld: true });
    expect([fakes.direct[0]!.level, fakes.direct[0]!.isHeld]).toEqual([0, false]);
  });

  it('while the channel is paused makes no sound', () => {
    const { decks, fakes, streamDecks } = heardHls();
    decks.hold(true);
    streamDecks.openHls(2, stream, null);
    streamDecks.openDirect(3, stream);
    expect([fakes.hls[1]!.isHeld, fakes.direct[0]!.isHeld]).toEqual([true, true]);
  });

  it('belongs to the channel, and is closed with it', () => {
    const { decks, fakes, streamDecks } = heardHls();
    streamDecks.openHls(2, stream, null);
    streamDecks.openDirect(3, stream);
    decks.close();
    expect(fakes.open()).toEqual([]);
  });
});
