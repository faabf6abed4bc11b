/** Puts together what plays. It follows the page, in a file of its own. */

import type { StoreApi } from 'zustand/vanilla';
import { browserSupport, frameContainer } from './browser/browserSupport.ts';
import { forgetLeftRecordings } from './browser/leftRecordings.ts';
import { restWhileSeen } from './browser/restWhileSeen.ts';
import type { Settings } from './browser/settings.ts';
import { createUnreadableHosts } from './browser/unreadableHosts.ts';
import { whenIdle } from './browser/whenIdle.ts';
import { directDeck } from './decks/directDeck.ts';
import { allowElements, lendElement, setLoudness } from './decks/howlNode.ts';
import { mediaSourceElement } from './decks/mediaSourceElement.ts';
import { RecordingDeck } from './decks/recordingDeck.ts';
import { hlsDeck } from './hls/hlsDeck.ts';
import { emptyHlsMemory } from './hls/hlsDeps.ts';
import { loadHls } from './hls/hlsLibrary.ts';
import { newlyUnreadable } from './line/newlyUnreadable.ts';
import { QUIET_AFTER_MS } from './line/supplyEvent.ts';
import { waysToPlay } from './line/waysToPlay.ts';
import { onHlsNeed } from './radio/hlsNeed.ts';
import type { Player } from './radio/player.ts';
import { Radio } from './radio/radio.ts';
import { securedDeck, securedHlsDeck, securedSource } from './radio/secured.ts';
import { icecastSource } from './sources/icecast.ts';
import { watchPlayer, type Watched } from './watchPlayer.ts';

export interface EngineDeps extends Watched {
  readonly settings: StoreApi<Settings>;
  /** Elements that a press has allowed to sound, before there was anything to play on them. */
  readonly allowedElements: readonly HTMLAudioElement[];
}

const WINDOW_SECONDS = 60 * 60;

/**
 * All that plays, on this browser's own parts: lines, sources, the recording, decks.
 *
 * @returns What the page's player passes on to. Rejects where the network does not give a part of it that this browser needs.
 */
export async function startEngine({
  settings,
  allowedElements,
  ...page
}: EngineDeps): Promise<Player> {
  const openContainer = await frameContainer();
  watchPlayer(page);
  const unreadable = createUnreadableHosts();
  const support = browserSupport();
  const pageUrl = location.href;
  const reserveSeconds = () => settings.getState().reserveSeconds;
  const recorded = {
    openRecordingElement: mediaSourceElement(openContainer),
    now: Date.now,
    windowSeconds: WINDOW_SECONDS,
    // Needed after some minutes of listening, not before.
    openAudioStore: async () => (await import('./browser/archiveStore.ts')).openArchiveStore(),
    reserveSeconds,
  };
  const openIcecast = icecastSource({
    fetch: globalThis.fetch.bind(globalThis),
    quietAfterMs: QUIET_AFTER_MS,
    baseUrl: pageUrl,
    rest: restWhileSeen,
  });
  for (const element of allowedElements) lendElement(element);
  allowElements(document);
  page.volume.applyTo(setLoudness);
  const radio = new Radio({
    openSource: securedSource(openIcecast, pageUrl),
    openRecordedDeck: (isHeld, reports) => new RecordingDeck(recorded, isHeld, reports),
    openHlsDeck: securedHlsDeck(openHlsDecks(), pageUrl),
    openDirectDeck: securedDeck(directDeck(Date.now), pageUrl),
    waysToPlay: (stream) =>
      waysToPlay(stream, { ...support, isUnreadable: unreadable.has, pageUrl }),
    now: Date.now,
    random: Math.random,
    tick: () => performance.now(),
    reserveSeconds,
  });
  onHlsNeed(radio.store, () => whenIdle(() => void loadHls().catch(() => {})));
  radio.store.subscribe(({ line }, { line: before }) => {
    const unread = newlyUnreadable(line, before);
    if (unread) unreadable.add(new URL(unread, pageUrl).host);
  });
  forgetLeftRecordings();
  return radio;
}

function openHlsDecks() {
  return hlsDeck({
    load: loadHls,
    tick: () => performance.now(),
    now: Date.now,
    random: Math.random,
    memory: emptyHlsMemory(),
    onOnline: (then) => {
      addEventListener('online', then);
      return () => removeEventListener('online', then);
    },
  });
}
