import { useEffect } from 'react';
import { useMessages } from '#messages/messagesContext.ts';
import {
  handleMediaSession,
  placeInMediaSession,
  setMediaSessionState,
  showInMediaSession,
} from '../../browser/mediaSession.ts';
import { isOn, type Playback } from '../../radio/playback.ts';
import { canTimeshift } from '../../radio/press.ts';
import { useFavourites, usePlayer, usePlayerState } from '../playerContext.ts';
import { songTitle } from '../songTitle.ts';
import { useHeard } from '../time/useHeardMoment.ts';
import { useListeningTime } from '../time/useListeningTime.ts';
import { mediaSessionHandlers } from './mediaSessionHandlers.ts';

/** Shows what is heard to the lock screen and the headset, and does what they ask; on the page it is nothing. */
export function MediaSession() {
  const { playback } = usePlayerState((all) => all);
  const { player: words } = useMessages();
  const isShown = isOn(playback);
  const album = playback.tuning?.channel.name ?? '';
  const title = useHeard(({ moment, song }) =>
    song ? songTitle(song, words) : (moment?.broadcast?.title ?? album),
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
  const shifted = useListeningTime(({ timeline }) =>
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

/** Set anew only when what can be done is another thing: the system shows it. */
function useHandlers(): void {
  const player = usePlayer();
  const { playback, line, cue } = usePlayerState((all) => all);
  const [favourites] = useFavourites();
  const { tuning } = playback;
  const canSeek = isOn(playback) && canTimeshift(line);
  // Pressed twice in a row, it goes on from the one that is on its way.
  const fromChannelId = (cue?.status === 'connecting' ? cue.tuning : tuning)?.channel.id;

  useEffect(() => {
    if (!tuning || !fromChannelId) return;
    handleMediaSession(
      mediaSessionHandlers(player, { tuning, fromChannelId, canSeek, favourites }),
    );
    return () => handleMediaSession({});
  }, [player, tuning, fromChannelId, canSeek, favourites]);
}
