/** The player's settings, and its single keys. */
export const settings = {
  /** The button, which stands in the player. */
  settings: 'Settings',
  title: 'Player settings',
  reserve: 'Ride through dropouts',
  reserveHint:
    'The radio plays this far behind live, so a dropped connection uses up the reserve before you hear a gap. The reserve builds unheard, about two seconds a minute; a pause of that length builds it at once.',
  reserveOff: 'Off',
  /** @param distance '30 seconds', '3 minutes' */
  reserveBehind: (distance: string) => `${distance} behind live`,
  shortcuts: 'Single-key shortcuts',
  shortcutsHint: 'They are off while you type.',
  shortcutKeys: [
    { keys: ['K'], does: 'Play or pause' },
    { keys: ['Space'], does: 'Pause or resume, while the radio is on' },
    { keys: ['M'], does: 'Mute or unmute' },
    { keys: ['L'], does: 'Go to live' },
  ],
  /** Between two keys that do the same. */
  or: 'or',
};
