import { vi } from 'vitest';
import type { HlsStart } from '#player/decks/deck.ts';
import type { SupplyEvent } from '#player/line/supplyEvent.ts';
import { HlsPlayhead } from '#player/hls/hlsPlayhead.ts';
import { fakeHls } from '#tests/support/fakeHls.ts';
import { fakeHlsElement } from '#tests/support/fakeHlsElement.ts';
import { hlsWorld } from '#tests/support/hlsDeps.ts';
import { tellPlaylist, tellSound } from '#tests/support/hlsEvents.ts';
import { aPlaylist, NOW, SEGMENT_SECONDS } from '#tests/support/hlsPlaylists.ts';

/** So far behind the end of a playlist is live. */
const LIVE_LAG_SECONDS = 11;

/**
 * Somebody listens to a stream that ends now at second 124, and is live at 113. What the element holds, and when a
 * playlist is read, the test says. Needs jsdom and fake timers.
 */
export function listening(given: Partial<HlsStart> = {}) {
  const { deps, world, listeners, goOnline } = hlsWorld();
  const hls = fakeHls();
  const element = fakeHlsElement();
  const said: SupplyEvent[] = [];
  const start = { clockMs: null, untilMs: null, reserveSeconds: 0, isHeld: false, ...given };
  const { node } = element;
  const played = new HlsPlayhead(
    { ...deps, openHls: hls.openHls },
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Nobody looks into it.
    { url: 'https://radio.example/live.m3u8', node, mediaSource: {} as MediaSource },
    start,
    { report: (event) => said.push(event), playAgain: () => void node.play() },
  );
  if (!start.isHeld) void node.play();

  const pass = (ms: number) => {
    for (let at = 0; at < ms; at += 50) {
      world.tickMs += 50;
      element.run(50);
      vi.advanceTimersByTime(50);
    }
  };
  /** A playlist is read, so many segments further on. */
  const read = (further = 0, more: { gaps?: readonly number[] } = {}) => {
    const playlist = aPlaylist({
      from: 100 + further * SEGMENT_SECONDS,
      endsMs: NOW + further * SEGMENT_SECONDS * 1_000,
      ...more,
    });
    tellPlaylist(hls.newest(), playlist, playlist.edge - LIVE_LAG_SECONDS);
  };
  /** Sound comes: that is what the element holds from now on. */
  const hold = (...ranges: readonly (readonly [number, number])[]) => {
    element.hold(...ranges);
    tellSound(hls.newest());
  };
  /** What the listener does: it is held or let go, as the deck would. */
  const setHeld = (isHeld: boolean) => {
    played.setHeld(isHeld);
    if (isHeld) node.pause();
    else void node.play();
  };
  return {
    ...hls,
    ...element,
    played,
    pass,
    read,
    hold,
    setHeld,
    goOnline,
    listeners,
    heard: () => element.playhead.seconds,
    /** What hls.js was told since the last time that this was asked. */
    asked: () => hls.newest().log.splice(0),
    said: () => said.splice(0).map(({ type }) => type),
  };
}

/** A live listener who hears second 112, with eight seconds in hand. */
export function listeningLive() {
  const all = listening();
  all.read();
  all.hold([112, 120]);
  all.pass(200);
  all.said();
  all.asked();
  return all;
}
