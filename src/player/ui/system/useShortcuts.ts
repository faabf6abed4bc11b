import { useLayoutEffect } from 'react';
import { keyPressOf } from '../../browser/keyPress.ts';
import { muteToggled } from '../../browser/volume.ts';
import { isOn } from '../../radio/playback.ts';
import { usePlayerParts, useSettings } from '../playerContext.ts';
import { createPressGuard } from '#ui/pressGuard.ts';
import { pressFor } from '../../radio/press.ts';
import { toggleSound } from '../../radio/toggleSound.ts';
import { shortcutFor } from './shortcut.ts';

/** Single keys for the player, wherever on the page they are pressed; none when the listener wants none. */
export function useShortcuts(): void {
  const { player, volume } = usePlayerParts();
  const [{ hasShortcuts }] = useSettings();

  // From the frame that shows the play button, not from some frame after it.
  useLayoutEffect(() => {
    if (!hasShortcuts) return;
    const isMeant = createPressGuard();
    const onKey = (event: KeyboardEvent) => {
      const state = player.store.getState();
      const { playback } = state;
      const shortcut = shortcutFor(keyPressOf(event), isOn(playback));
      // Of a player that has nothing to play, the keys stay the browser's.
      if (!shortcut || !playback.tuning) return;
      event.preventDefault();
      const meaning =
        shortcut === 'toggle' ? pressFor(state, playback.tuning.channel.id) : shortcut;
      if (!isMeant(meaning, event.timeStamp)) return;
      if (shortcut === 'toggle') toggleSound(player);
      else if (shortcut === 'mute') volume.setState(muteToggled(volume.getState()));
      else if (isOn(playback)) player.heard()?.goLive();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [player, volume, hasShortcuts]);
}
