import { useLayoutEffect } from 'react';
import { createPressGuard } from '#ui/pressGuard.ts';
import { keyPressOf } from '../../browser/keyPress.ts';
import { muteToggled } from '../../browser/volume.ts';
import { isOn } from '../../radio/playback.ts';
import { pressFor } from '../../radio/press.ts';
import { toggleSound } from '../../radio/toggleSound.ts';
import { lateDock } from '../lateDock.ts';
import { usePlayerParts, useSettings, type PlayerParts } from '../playerContext.ts';
import { hasTheFloor } from '../story/hasTheFloor.ts';
import { shortcutFor, type Shortcut } from './shortcut.ts';

/** Single keys for the player, wherever on the page they are pressed; none when the listener wants none. */
export function useShortcuts(): void {
  const parts = usePlayerParts();
  const [{ hasShortcuts }] = useSettings();

  // From the frame that shows the play button, not from some frame after it.
  useLayoutEffect(() => {
    if (!hasShortcuts) return;
    const isMeant = createPressGuard();
    const onKey = (event: KeyboardEvent) => {
      const toggled = toggledBy(parts);
      const shortcut = shortcutFor(keyPressOf(event), toggled?.isOn ?? false);
      // Of a player that has nothing to play, the keys stay the browser's.
      if (!shortcut || !toggled) return;
      event.preventDefault();
      if (shortcut === 'toggle' && !isMeant(toggled.press, event.timeStamp)) return;
      act(shortcut, toggled.toggle, parts);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [parts, hasShortcuts]);
}

/** What the key for play and pause would do now; null: there is nothing to play. */
function toggledBy(parts: PlayerParts) {
  const { player, story } = parts;
  const state = player.store.getState();
  const { playback } = state;
  const told = story.getState();
  if (hasTheFloor(told, playback)) {
    const toggle = () => lateDock.now()?.toggleStory(parts);
    return { isOn: true, press: told.status, toggle };
  }
  if (!playback.tuning) return null;
  const press = pressFor(state, playback.tuning.channel.id);
  return { isOn: isOn(playback), press, toggle: () => toggleSound(player) };
}

function act(shortcut: Shortcut, toggle: () => void, { player, volume }: PlayerParts): void {
  if (shortcut === 'toggle') toggle();
  else if (shortcut === 'mute') volume.setState(muteToggled(volume.getState()));
  else if (isOn(player.store.getState().playback)) player.heard()?.goLive();
}
