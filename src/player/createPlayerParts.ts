import { onNetworkHint } from './browser/connectivity.ts';
import { createFavourites } from './browser/favourites.ts';
import { createSettings } from './browser/settings.ts';
import { openTabChannel, playInOneTab } from './browser/soleTab.ts';
import { storedValue, type StoredValue } from './browser/storedValue.ts';
import { forgetLeftRecordings } from './browser/leftRecordings.ts';
import { createUnreadableHosts } from './browser/unreadableHosts.ts';
import { createVolume } from './browser/volume.ts';
import { waysToPlay } from './line/waysToPlay.ts';
import { directDeck } from './decks/directDeck.ts';
import { hlsDeck } from './hls/hlsDeck.ts';
import { emptyHlsMemory } from './hls/hlsDeps.ts';
import { loadHls } from './hls/hlsLibrary.ts';
import { mediaSourceClass } from './decks/mediaSourceClass.ts';
import { mediaSourceElement } from './decks/mediaSourceElement.ts';
import { RecordingDeck } from './decks/recordingDeck.ts';
import { watchDiagnosis } from './checks/watchDiagnosis.ts';
import type { PlayerParts } from './ui/playerContext.ts';
import { feedOf, QUIET_AFTER_MS } from './line/lineState.ts';
import type { PlayerState } from './radio/player.ts';
import { Radio } from './radio/radio.ts';
import { securedDeck, securedHlsDeck, securedSource } from './radio/secured.ts';
import { SleepTimer } from './sleep/sleepTimer.ts';
import { icecastSource } from './sources/icecast.ts';
import { Tuning } from './radio/tuning.ts';

export interface CreatedPlayerParts extends PlayerParts {
  /** What was last tuned in to, on an earlier visit too. */
  readonly lastTuned: StoredValue<Tuning>;
}

const WINDOW_SECONDS = 60 * 60;
const REST_MS = 200;

/** The player on this browser's own parts. */
export function createPlayerParts(): CreatedPlayerParts {
  const unreadable = createUnreadableHosts();
  const settings = createSettings();
  const volume = createVolume();
  const lastTuned = storedValue('longwave.tuned', Tuning);
  const element = document.createElement('audio');
  const openIcecast = icecastSource({
    fetch: globalThis.fetch.bind(globalThis),
    quietAfterMs: QUIET_AFTER_MS,
    baseUrl: location.href,
    rest: restWhileSeen,
  });
  const reserveSeconds = () => settings.getState().reserveSeconds;
  const recorded = {
    openRecordingElement: mediaSourceElement,
    now: Date.now,
    windowSeconds: WINDOW_SECONDS,
    // Needed after some minutes of listening, not before.
    openAudioStore: async () => (await import('./browser/archiveStore.ts')).openArchiveStore(),
    reserveSeconds,
  };
  const player = new Radio({
    openSource: securedSource(openIcecast, location.href),
    openRecordedDeck: (isHeld, reports) => new RecordingDeck(recorded, isHeld, reports),
    openHlsDeck: securedHlsDeck(openHlsDecks(), location.href),
    openDirectDeck: securedDeck(directDeck(Date.now), location.href),
    waysToPlay: (stream) =>
      waysToPlay(stream, {
        canAppend: (mime) => mediaSourceClass()?.isTypeSupported(mime) ?? false,
        canPlay: (mime) => element.canPlayType(mime) !== '',
        isUnreadable: unreadable.has,
        pageUrl: location.href,
      }),
    now: Date.now,
    random: Math.random,
    tick: () => performance.now(),
    reserveSeconds,
  });
  player.store.subscribe((state, before) => {
    const { tuning } = state.playback;
    if (tuning && tuning !== before.playback.tuning) lastTuned.write(tuning);
    if (tuning && mayNeedHls(state)) fetchHls();
    const unread = newlyUnreadable(state, before);
    if (unread) unreadable.add(new URL(unread, location.href).host);
  });
  onNetworkHint(player.nudge);
  forgetLeftRecordings();
  return {
    player,
    volume,
    settings,
    favourites: createFavourites(),
    sleepTimer: new SleepTimer({
      player,
      dim: volume.dim,
      onVolume: volume.subscribe,
      now: Date.now,
    }),
    tab: playInOneTab(player, openTabChannel()),
    diagnosis: watchDiagnosis(player),
    lastTuned,
  };
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
    onOnline,
  });
}

function onOnline(then: () => void): () => void {
  addEventListener('online', then);
  return () => removeEventListener('online', then);
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
