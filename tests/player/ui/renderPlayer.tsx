import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { onTestFinished, vi } from 'vitest';
import type { DeckEvent } from '#player/decks/deck.ts';
import type { Way } from '#player/line/lineState.ts';
import type { PlaybackEvent } from '#player/radio/playback.ts';
import { lateDock } from '#player/ui/lateDock.ts';
import { PlayerProvider } from '#player/ui/PlayerProvider.tsx';
import type { SourceEvent } from '#player/sources/source.ts';
import { somePlayerParts } from '#tests/support/somePlayerParts.ts';
import { fakeRadio } from '#tests/support/fakeRadio.ts';

// As after the first moments of a visit.
await lateDock.load();

/** Long enough for any machine: what is waited for is always waited for by what it is. */
const PATIENCE_MS = 20_000;
configure({ asyncUtilTimeout: PATIENCE_MS });
vi.setConfig({ testTimeout: 3 * PATIENCE_MS });

interface Given {
  readonly ways?: readonly Way[];
  /** The page's width: a desk's, or a phone's. */
  readonly isWide?: boolean;
}

/** Draws a part of the player on a real player, whose connections and decks the test leads by hand. */
export function renderPlayer(view: ReactNode, { ways = ['timeshift'], isWide = true }: Given = {}) {
  vi.stubGlobal('matchMedia', (query: string) =>
    Object.assign(new EventTarget(), { matches: isWide && query.includes('width'), media: query }),
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const { player, decks, sources } = fakeRadio({ waysOf: () => ways });
  onTestFinished(() => player.send({ type: 'stop' }));
  const parts = somePlayerParts(player);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const drawn = render(
    <PlayerProvider parts={parts}>
      <QueryClientProvider client={client}>
        <MemoryRouter>{view}</MemoryRouter>
      </QueryClientProvider>
    </PlayerProvider>,
  );
  const deck = () => decks.elements.at(-1)!;
  return {
    ...drawn,
    ...parts,
    parts,
    decks,
    sources,
    deck,
    send: (event: PlaybackEvent) => act(() => player.send(event)),
    fromSource: (event: SourceEvent) => act(() => sources.newest().report(event)),
    fromDeck: (event: DeckEvent) => act(() => decks.open().at(-1)!.report(event)),
    /** So many seconds of sound come in, and the deck plays live. */
    sounds: (seconds: number) =>
      act(() => {
        sources.newest().flow(seconds * 10);
        deck().playheadSeconds = seconds - deck().liveLagSeconds;
        deck().report({ type: 'sounding' });
      }),
  };
}
