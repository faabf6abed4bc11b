import { describe, expect, it } from 'vitest';
import type { DeckEvent } from '#player/decks/deck.ts';
import { securedDeck, securedSource } from '#player/radio/secured.ts';
import { aStream } from '#tests/support/builders.ts';
import { fakeDecks } from '#tests/support/fakeDecks.ts';
import { fakeSources } from '#tests/support/fakeSources.ts';

const PLAIN = aStream({ url: 'http://streams.example.org:8000/live.mp3' });
const OVER_TLS = 'https://streams.example.org:8000/live.mp3';

describe.each([
  ['a plain stream on a secure page', 'https://radio.example.org/', PLAIN, OVER_TLS],
  ['a plain stream on a plain page', 'http://localhost:4173/', PLAIN, PLAIN.url],
  ['a secure stream', 'https://radio.example.org/', aStream(), aStream().url],
  ['the page’s own stream', 'https://radio.example.org/', aStream({ url: '/live/a' }), '/live/a'],
])('%s', (_, pageUrl, stream, asked) => {
  it('is asked for where the page may ask, by a source and by a deck', () => {
    const { openSource, dialled } = fakeSources();
    securedSource(openSource, pageUrl)(stream, () => {});
    const { openDirectDeck, direct } = fakeDecks();
    securedDeck(openDirectDeck, pageUrl)(stream, () => {});
    expect([dialled()[0]?.url, direct[0]?.stream.url]).toEqual([asked, asked]);
  });
});

it('tells why a plain stream is not to be had on a secure page', () => {
  const { openDirectDeck, direct } = fakeDecks();
  const told: DeckEvent[] = [];
  securedDeck(openDirectDeck, 'https://radio.example.org/')(PLAIN, (event) => told.push(event));
  direct[0]!.report({ type: 'sounding' });
  direct[0]!.report({ type: 'lost', fault: 'unreachable' });
  expect(told).toEqual([{ type: 'sounding' }, { type: 'lost', fault: 'insecure' }]);
});
