export const player = {
  player: 'Player',
  /** @param channel Its name. */
  play: (channel: string) => `Play ${channel} live`,
  pause: (channel: string) => `Pause ${channel}`,
  resume: (channel: string) => `Resume ${channel}`,
  stop: (channel: string) => `Stop ${channel}`,
  back15: 'Back 15 seconds',
  forward15: 'Forward 15 seconds',
  goLive: 'Go to live',
  live: 'Live',
  timeline: 'Timeline',
  /** @param behind '12 minutes' @param clock '8:48 AM' */
  timelineBehind: (behind: string, clock: string) => `${behind} behind live, ${clock}`,
  timelineLive: (clock: string) => `Live, ${clock}`,
  /** @param behind '0:42' */
  behindLive: (behind: string) => `${behind} behind live`,
  volume: 'Volume',
  volumeValue: (percent: number) => `${percent} percent`,
  mute: 'Mute',
  unmute: 'Unmute',
  stations: 'Stations',
  stationsTitle: 'Available on-air stations',
  open: 'Open the player',
  close: 'Close',
  nextUp: 'Next up',
  nextUpIs: (title: string) => `Next up: ${title}`,
  nextUpAt: (title: string, time: string) => `${title} at ${time}`,
  withHosts: (hosts: string) => `with ${hosts}`,
  nothingAnnounced: 'Live radio',
  chooseStation: 'Choose a station to listen',
  recentTracks: 'Recent tracks',
  /** @param elapsed, total '0:42:10' and '2:00:00' */
  progress: (elapsed: string, total: string) => `${elapsed} / ${total}`,
  progressSpoken: 'Elapsed and total time',
  by: (title: string, artist: string) => `${title}, ${artist}`,
  onBackup: 'On the backup stream',

  connecting: (channel: string) => `Connecting to ${channel}`,
  playingLive: (channel: string) => `Playing ${channel} live`,
  playingBehind: (channel: string) => `Playing ${channel} behind live`,
  paused: (channel: string) => `${channel} is paused`,
  waiting: (channel: string) => `Waiting for more of ${channel}`,
  reconnecting: (channel: string) => `Reconnecting to ${channel}`,
  unavailable: (channel: string, why: string) => `${channel} is not available right now. ${why}`,
  blocked: (channel: string) =>
    `Press play to hear ${channel}. The browser wants to be asked first.`,
  tryingAgain: 'Trying again.',
  tryingAgainIn: (seconds: number) =>
    seconds <= 1 ? 'Trying again in a second.' : `Trying again in ${seconds} seconds.`,
  tryNow: 'Try now',
  faults: {
    'web-page':
      'Its stream address answers with a web page, not with sound. Only the station can mend that.',
    playlist:
      'Its stream address is a playlist file, not the stream itself. Only the station can mend that.',
    unsupported: 'This browser cannot play its kind of stream. Another browser may.',
    insecure: 'Its stream is not sent securely, so this page may not play it.',
    undecodable: 'What its server sends is not sound that a browser can play.',
    'not-found': 'Its server says that nothing is on the air at this address (404).',
    refused: 'Its server answers with an error.',
    timeout: 'Its server takes too long to answer.',
    unreachable:
      'No sound comes from its address: its server may be away, or nothing is on the air there.',
    closed: 'Its server ended the connection.',
  },
};
