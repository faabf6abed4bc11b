import { useEffect } from 'react';
import { useMessages } from '#messages/messagesContext.ts';
import { favouriteBeside } from '../../browser/favourites.ts';
import {
  handleMediaSession,
  placeInMediaSession,
  setMediaSessionState,
  showInMediaSession,
  type MediaSessionHandlers,
} from '../../browser/mediaSession.ts';
import { isOn, type Playback } from '../../radio/playback.ts';
import type { Player } from '../../radio/player.ts';
import { useFavourites, usePlayer, usePlayerState } from '../playerContext.ts';
import { canTimeshift, pauseOrStop } from '../../radio/press.ts';
import { songTitle } from '../songTitle.ts';
import { STEP_SECONDS, stepBy } from '../../radio/stepBy.ts';
import type { Tuning } from '../../radio/tuning.ts';
import { useHeard } from '../time/useHeardMoment.ts';
import { useSeen } from '../time/useTimeline.ts';

/** Shows what is heard to the lock screen and the headset, and does what they ask; on the page it is nothing. */
export function MediaSession() {
  const { playback } = usePlayerState((all) => all);
  const { player: words } = useMessages();
  const isShown = isOn(playback);
  const album = playback.tuning?.channel.name ?? '';
  const title = useHeard(({ moment, streamTitle }) =>
    moment?.track
      ? songTitle(moment.track, words)
      : (moment?.broadcast?.title ?? streamTitle ?? album),
  );
  const artist = playback.tuning?.stationName ?? '';
  const state = sessionState(playback);

  useEffect(() => {
    showInMediaSession(isShown ? { title, artist, album } : null);
  }, [isShown, title, artist, album]);
  useEffect(() => setMediaSessionState(state), [state]);
  usePlace(isShown);
  useHandlers();
  return null;
}

function sessionState(playback: Playback): MediaSessionPlaybackState {
  if (!isOn(playback)) return 'none';
  return playback.status === 'paused' ? 'paused' : 'playing';
}

/** Behind live: the listener's place in what can be gone back in. */
function usePlace(isShown: boolean): void {
  const shifted = useSeen(({ timeline }) =>
    isShown && timeline && !timeline.isLive ? timeline : null,
  );
  // In whole seconds, so that it is told once in each.
  const duration = shifted && Math.round((shifted.edgeMs - shifted.startMs) / 1_000);
  const position = shifted && Math.round((shifted.heardMs - shifted.startMs) / 1_000);
  useEffect(() => {
    if (duration === null || position === null) return placeInMediaSession(null);
    placeInMediaSession({ duration, position: Math.min(Math.max(position, 0), duration) });
  }, [duration, position]);
}

function useHandlers(): void {
  const player = usePlayer();
  const { playback, line, cue } = usePlayerState((all) => all);
  const [favourites] = useFavourites();
  const { tuning } = playback;
  const isShifting = isOn(playback) && canTimeshift(line);
  // Pressed twice in a row, it goes on from the one that is on its way.
  const from = (cue?.status === 'connecting' ? cue.tuning : tuning)?.channel.id;

  useEffect(() => {
    if (!tuning || !from) return;
    handleMediaSession({
      play: () => player.send({ type: 'play', tuning }),
      pause: () => player.send({ type: pauseOrStop(player.store.getState()) }),
      stop: () => player.send({ type: 'stop' }),
      ...(isShifting && seekHandlers(player)),
      ...channelHandlers(
        player,
        favouriteBeside(favourites, from, -1),
        favouriteBeside(favourites, from, 1),
      ),
    });
    return () => handleMediaSession({});
  }, [player, tuning, from, isShifting, favourites]);
}

function seekHandlers(player: Player): MediaSessionHandlers {
  return {
    seekbackward: ({ seekOffset }) => stepBy(player, -(seekOffset ?? STEP_SECONDS)),
    seekforward: ({ seekOffset }) => stepBy(player, seekOffset ?? STEP_SECONDS),
    seekto: ({ seekTime }) => {
      const heard = player.heard();
      const startMs = heard?.timeline?.startMs;
      if (startMs !== undefined && seekTime != null) heard?.seekTo(startMs + seekTime * 1_000);
    },
  };
}

function channelHandlers(
  { send }: Player,
  previous: Tuning | null,
  next: Tuning | null,
): MediaSessionHandlers {
  return {
    ...(previous && { previoustrack: () => send({ type: 'play', tuning: previous }) }),
    ...(next && { nexttrack: () => send({ type: 'play', tuning: next }) }),
  };
}
