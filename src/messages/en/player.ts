/** The player’s words that the page has from the start; the others follow it. */
export const player = {
  player: 'Player',
  /** @param channel Its name. */
  play: (channel: string) => `Play ${channel} live`,
  pause: (channel: string) => `Pause ${channel}`,
  resume: (channel: string) => `Resume ${channel}`,
  stop: (channel: string) => `Stop ${channel}`,
  /** What is lost by it. @param kept '42 minutes' */
  stopForgets: (channel: string, kept: string) =>
    `Stop ${channel}: the ${kept} you can go back in will be gone`,
  stopTrying: (channel: string) => `Stop trying ${channel}`,
  back15: 'Back 15 seconds',
  forward15: 'Forward 15 seconds',
  open: 'Open the player',
  nothingAnnounced: 'Live radio',
  chooseStation: 'Choose a station to listen',
  by: (title: string, artist: string) => `${title}, ${artist}`,

  connecting: (channel: string) => `Connecting to ${channel}`,
  partMissing: 'This did not load. The radio keeps playing.',
  tryAgain: 'Try again',
};
