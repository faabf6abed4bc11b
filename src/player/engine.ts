import type { StoreApi } from 'zustand/vanilla';
import type { Settings } from './browser/settings.ts';
import { createUnreadableHosts } from './browser/unreadableHosts.ts';
import { forgetLeftRecordings } from './browser/leftRecordings.ts';
import { playInOneTab } from './browser/playInOneTab.ts';
import { openTabChannel, type TabState } from './browser/tabChannel.ts';
import type { Volume } from './browser/volume.ts';
import type { Diagnosis } from './checks/diagnosis.ts';
import { watchDiagnosis } from './checks/watchDiagnosis.ts';
import { directDeck } from './decks/directDeck.ts';
import { lendElement, setLoudness } from './decks/howlNode.ts';
import { mediaSourceElement } from './decks/mediaSourceElement.ts';
import { RecordingDeck } from './decks/recordingDeck.ts';
import { hlsDeck } from './hls/hlsDeck.ts';
import { emptyHlsMemory } from './hls/hlsDeps.ts';
import { loadHls } from './hls/hlsLibrary.ts';
import { browserSupport } from './browser/browserSupport.ts';
import { feedOf } from './line/lineState.ts';
import { QUIET_AFTER_MS } from './line/supplyEvent.ts';
import { waysToPlay } from './line/waysToPlay.ts';
import type { Player, PlayerState } from './radio/player.ts';
import { Radio } from './radio/radio.ts';
import { securedDeck, securedHlsDeck, securedSource } from './radio/secured.ts';
import type { DeferredSleep } from './sleep/deferredSleep.ts';
import { SleepTimer } from './sleep/sleepTimer.ts';
import { icecastSource } from './sources/icecast.ts';

export interface EngineDeps {
  readonly volume: Volume;
  readonly settings: StoreApi<Settings>;
  /** Elements that a press has allowed to sound, before there was anything to play on them. */
  readonly allowedElements: readonly HTMLAudioElement[];
}

const WINDOW_SECONDS = 60 * 60;
const REST_MS = 200;

/** All that plays, on this browser's own parts: lines, sources, the recording, decks. It comes after the page has been painted. */
export function startEngine({ volume, settings, allowedElements }: EngineDeps): Player {
  const unreadable = createUnreadableHosts();
  const support = browserSupport();
  const pageUrl = location.href;
  const reserveSeconds = () => settings.getState().reserveSeconds;
  const recorded = {
    openRecordingElement: mediaSourceElement,
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
  volume.applyTo(setLoudness);
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
  radio.store.subscribe((state, before) => {
    if (mayNeedHls(state)) fetchHls();
    const unread = newlyUnreadable(state, before);
    if (unread) unreadable.add(new URL(unread, pageUrl).host);
  });
  forgetLeftRecordings();
  return radio;
}

interface Watched {
  readonly player: Player;
  readonly volume: Volume;
  readonly tab: StoreApi<TabState>;
  readonly diagnosis: StoreApi<Diagnosis>;
  readonly sleepTimer: DeferredSleep;
}

/** What hears the player and has nothing to do before it plays. */
export function watchPlayer({ player, volume, tab, diagnosis, sleepTimer }: Watched): void {
  playInOneTab(player, openTabChannel(), tab);
  watchDiagnosis(player, diagnosis);
  sleepTimer.attach(
    new SleepTimer(
      { player, dim: volume.dim, onVolume: volume.subscribe, now: Date.now },
      sleepTimer.store,
    ),
  );
}

/** At once where HLS is what play would start; else once there is time for a stream that may yet be needed. */
function mayNeedHls({ playback }: PlayerState): boolean {
  const [first, ...others] = playback.tuning?.channel.streams ?? [];
  if (first?.protocol === 'hls') return true;
  return playback.status === 'playing' && others.some(({ protocol }) => protocol === 'hls');
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

const fetchHls = once(() => {
  const fetchIt = () => void loadHls().catch(() => {});
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) window.requestIdleCallback(fetchIt);
  else setTimeout(fetchIt, 1_000);
});

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

/** Timers of a page that nobody sees may ring once a minute: then a stream is read as it comes. */
function restWhileSeen(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, REST_MS);
  });
}

/** The address of a stream that has just begun to play directly, after a script was refused it. */
function newlyUnreadable({ line }: PlayerState, before: PlayerState): string | null {
  const feed = feedOf(line);
  if (!feed || feed.way !== 'direct' || feed.id === before.line.feedId) return null;
  const { stream, ways } = line.streams[feed.index]!;
  return ways.includes('timeshift') ? stream.url : null;
}
