import { useLayoutEffect } from 'react';
import { keyPressOf } from '../../browser/keyPress.ts';
import { muteToggled } from '../../browser/volume.ts';
import { isOn } from '../../radio/playback.ts';
import { usePlayerParts, useSettings } from '../playerContext.ts';
import { shortcutFor } from './shortcut.ts';
import { toggleSound } from '../../radio/toggleSound.ts';

/** Single keys for the player, wherever on the page they are pressed; none when the listener wants none. */
export function useShortcuts(): void {
  const { player, volume } = usePlayerParts();
  const [{ hasShortcuts }] = useSettings();

  // From the frame that shows the play button, not from some frame after it.
  useLayoutEffect(() => {
    if (!hasShortcuts) return;
    const onKey = (event: KeyboardEvent) => {
      const { playback } = player.store.getState();
      const shortcut = shortcutFor(keyPressOf(event));
      // Of a player that has nothing to play, the keys stay the browser's.
      if (!shortcut || !playback.tuning) return;
      event.preventDefault();
      if (shortcut === 'toggle') toggleSound(player);
      else if (shortcut === 'mute') volume.setState(muteToggled(volume.getState()));
      else if (isOn(playback)) player.heard()?.goLive();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [player, volume, hasShortcuts]);
}
