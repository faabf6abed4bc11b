import { useEffect } from 'react';
import { useMessages } from '#messages/messagesContext.ts';
import {
  handleMediaSession,
  setMediaSessionState,
  showInMediaSession,
} from './browser/mediaSession.ts';
import { isOn } from './playback.ts';
import { usePlayer, usePlayerState } from './playerContext.ts';
import { canTimeshift, pauseOrStop } from './press.ts';
import type { HeardMoment } from './useHeardMoment.ts';

const STEP_SECONDS = 15;

/** Shows what is heard to the lock screen and the headset, and does what they ask. */
export function useMediaSession({ moment, streamTitle }: HeardMoment): void {
  const player = usePlayer();
  const { playback, line } = usePlayerState((all) => all);
  const { tuning } = playback;
  const isShown = isOn(playback);
  const isShifting = isShown && canTimeshift(line);
  const { player: words } = useMessages();
  const { broadcast, track } = moment ?? {};
  const album = tuning?.channel.name ?? '';
  const song = track?.artist ? words.by(track.title, track.artist) : track?.title;
  const title = song ?? broadcast?.title ?? streamTitle ?? album;
  const artist = tuning?.stationName ?? '';

  useEffect(() => {
    showInMediaSession(isShown ? { title, artist, album } : null);
  }, [isShown, title, artist, album]);

  useEffect(() => {
    if (playback.status === 'idle' || playback.status === 'failed') setMediaSessionState('none');
    else setMediaSessionState(playback.status === 'paused' ? 'paused' : 'playing');
  }, [playback.status]);

  useEffect(() => {
    if (!tuning) return;
    const step = (seconds: number) => {
      const at = player.timeline()?.heardMs;
      if (at !== undefined) player.seekTo(at + seconds * 1_000);
    };
    handleMediaSession({
      play: () => player.send({ type: 'play', tuning }),
      pause: () => player.send({ type: pauseOrStop(player.store.getState()) }),
      stop: () => player.send({ type: 'stop' }),
      ...(isShifting && {
        seekbackward: ({ seekOffset }) => step(-(seekOffset ?? STEP_SECONDS)),
        seekforward: ({ seekOffset }) => step(seekOffset ?? STEP_SECONDS),
      }),
    });
    return () => handleMediaSession({});
  }, [player, tuning, isShifting]);
}
