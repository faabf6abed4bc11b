/** What of the player's words follows the page: the words of states, of time, and of what opens over the page. */
export const dock = {
  goLive: 'Go to live',
  live: 'Live',
  timeline: 'Timeline',
  /** @param behind '12 minutes' @param clock '8:48 AM' */
  timelineBehind: (behind: string, clock: string) => `${behind} behind live, ${clock}`,
  timelineLive: (clock: string) => `Live, ${clock}`,
  /** @param behind '0:42' */
  behindLive: (behind: string) => `${behind} behind live`,
  /** How much of a dropout nobody would hear. */
  inHand: (seconds: number) =>
    seconds < 100
      ? `${Math.floor(seconds)} s buffered`
      : `${Math.floor(seconds / 60)} min buffered`,
  fromStart: 'From the start of the show',
  fromStartShort: 'From the start',
  pausedByTab: 'Paused: another tab is playing.',
  stoppedByTab: 'Stopped: another tab is playing.',
  resumeHere: 'Resume here',
  listenHere: 'Listen here',
  /** @param distance '15 seconds' */
  isBehind: (distance: string) => `${distance} behind live`,
  muted: 'The sound is off',
  unmuted: 'The sound is on',
  stopped: 'Stopped',
  /** @param kept '42 minutes' */
  stoppedAndGone: (kept: string) => `Stopped. The ${kept} you could go back in are gone.`,
  addFavourite: (channel: string) => `Add ${channel} to favorites`,
  removeFavourite: (channel: string) => `Remove ${channel} from favorites`,
  volume: 'Volume',
  volumeValue: (percent: number) => `${percent} percent`,
  mute: 'Mute',
  unmute: 'Unmute',
  stations: 'Stations',
  stationsTitle: 'Available on-air stations',
  close: 'Close',
  nextUp: 'Next up',
  nextUpIs: (title: string) => `Next up: ${title}`,
  nextUpAt: (title: string, time: string) => `${title} at ${time}`,
  withHosts: (hosts: string) => `with ${hosts}`,
  recentTracks: 'Recent tracks',
  /** @param elapsed, total '0:42:10' and '2:00:00' */
  progress: (elapsed: string, total: string) => `${elapsed} / ${total}`,
  progressSpoken: 'Elapsed and total time',
  onBackup: 'On the backup stream',
  /** @param inHand '40 s buffered' */
  noConnection: (inHand: string) => `No connection, ${inHand}`,
  playingLive: (channel: string) => `Playing ${channel} live`,
  playingBehind: (channel: string) => `Playing ${channel} behind live`,
  silentOnAir: (channel: string) => `${channel} is on the air but silent`,
  placeLost: 'The moment you paused at is no longer saved. This is the earliest that is.',
  paused: (channel: string) => `${channel} is paused`,
  waiting: (channel: string) => `Waiting for more of ${channel}`,
  reconnecting: (channel: string) => `Reconnecting to ${channel}`,
  unavailable: (channel: string, why: string) => `${channel} is not available right now. ${why}`,
  blocked: (channel: string) =>
    `Press play to hear ${channel}. The browser does not start sound by itself.`,
  /** While it is being tried. */
  tryingAgain: 'Trying again …',
  /** In the bar, after the channel's name. */
  reconnectingShort: 'Reconnecting.',
  blockedShort: 'Press play: the browser does not start sound by itself.',
  mutedShort: 'The sound is off.',
  silentShort: 'On the air, but silent.',
  tryingAgainIn: (seconds: number) =>
    seconds <= 1 ? 'Trying again in a second.' : `Trying again in ${seconds} seconds.`,
  tryNow: 'Try now',
  /** The same in the bar, where there is room for a few words. */
  faultsShort: {
    'web-page': 'Its address answers with a web page.',
    playlist: 'Its address is a playlist file.',
    unsupported: 'This browser cannot play its stream.',
    insecure: 'Its stream is not sent securely.',
    undecodable: 'Its server sends no sound.',
    'not-found': 'Nothing is on the air there.',
    refused: 'Its server answers with an error.',
    timeout: 'Its server takes too long.',
    unreachable: 'Its server does not answer.',
    closed: 'Its server ended the connection.',
  },
  faults: {
    'web-page':
      'Its stream address answers with a web page, not audio. Only the station can fix that.',
    playlist:
      'Its stream address is a playlist file, not the stream itself. Only the station can fix that.',
    unsupported: 'This browser cannot play its kind of stream. Another browser might.',
    insecure: 'Its stream is not sent securely, so this page cannot play it.',
    undecodable: 'What its server sends is not audio that a browser can play.',
    'not-found': 'Its server says that nothing is on the air at this address (404).',
    refused: 'Its server answers with an error.',
    timeout: 'Its server takes too long to answer.',
    unreachable:
      'No sound comes from its address: its server may be down, or nothing is on the air there.',
    closed: 'Its server ended the connection.',
  },
};
