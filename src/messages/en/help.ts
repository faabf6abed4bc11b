/** "Why can't I hear this?", `/listen/help`. */
export const help = {
  about: 'About the sound',
  description: (networkName: string) =>
    `Why ${networkName} does not play on this device, checked step by step.`,
  /** @param channel, station Their names. */
  intro: (channel: string, station: string) =>
    `This page checks ${channel} from ${station}: first this device, then the connection to the station, then the station itself. Whatever is playing keeps playing.`,
  introAlone: (channel: string) =>
    `This page checks ${channel}: first this device, then the connection to the station, then the station itself. Whatever is playing keeps playing.`,
  chooseFirst: 'Choose a station first; then this page can find out why you do not hear it.',
  toStations: 'Find a station',
  checking: 'Checking…',
  conclusion: 'What we found',
  checks: 'What was checked',
  again: 'Check again',
  copy: 'Copy report',
  copied: 'The report is copied. Paste it into a message to the station.',
  notCopied: 'The browser did not allow copying. The report is below.',
  report: 'The report',
  reportPrivacy: 'It leaves this device only if you send it.',
  health: 'Health of all streams',

  titles: {
    codec: 'This browser can play it',
    volume: 'The sound is on',
    network: 'This device reaches our server',
    origin: 'What our server hears',
    streams: 'The streams answer this browser',
    autoplay: 'The browser lets us play',
    player: 'What the player says',
    silence: 'The stream has sound in it',
  },
  states: {
    waiting: 'Checking',
    ok: 'Fine',
    partly: 'Partly',
    problem: 'Problem',
    unknown: 'Not known',
  },

  codecOk: 'This browser knows how to play every stream of the channel.',
  codecPartly: (count: number, of: number) =>
    `This browser knows how to play ${count} of ${of} streams. One is enough.`,
  codecNone: 'This browser does not know how to play any of the channel’s streams.',
  otherBrowser: 'Try a current Firefox, Chrome, Edge or Safari.',
  volumeOk: (percent: number) => `The player’s volume is at ${percent} percent.`,
  muted: 'The player is muted.',
  volumeZero: 'The player’s volume is at zero.',
  networkOk: 'Your connection works: our server answers.',
  networkGone: 'Our server does not answer. Most likely this device has no connection.',
  originBroken: 'Our server answers with an error. That is our fault, not yours.',
  originSilent: 'Our server did not say.',
  originUnchecked: 'Our server has not listened to this channel.',
  originHears: 'Our server hears the channel.',
  originPartly: (down: number, of: number) =>
    `Our server cannot hear ${down} of ${of} streams. The others take over.`,
  originHearsNone: (channel: string) => `Our server cannot hear ${channel}.`,
  otherStation: 'Choose another station',
  heardWell: 'is heard.',
  /** @param stream 'streams.example.org/wxyz.mp3' @param what A sentence. */
  streamLine: (stream: string, what: string) => `${stream}: ${what}`,
  originFaults: {
    'web-page': 'answers with a web page, not with sound.',
    playlist: 'is a playlist in which nothing plays.',
    undecodable: 'sends something that is not sound.',
    'not-found': 'nothing is on the air at this address (404).',
    refused: 'its server answers with an error.',
    timeout: 'its server does not send in time.',
    unreachable: 'its server cannot be reached.',
    closed: 'its server disconnects after a moment.',
    redirects: 'redirects from one address to the next.',
    untrusted: 'its certificate is not valid.',
    stale: 'nothing new is coming from the station.',
  },
  answers: 'answers.',
  answersUnread: 'answers. It can be heard, but not paused or rewound.',
  asking: (place: number, of: number) => `Asking stream ${place} of ${of}.`,
  streamsOk: (count: number) =>
    count === 1 ? 'The stream answers.' : `All ${count} streams answer.`,
  streamsPartly: (good: number, of: number) =>
    `${good} of ${of} streams answer. The player uses what answers.`,
  streamsNone: (count: number) =>
    count === 1 ? 'The stream does not answer.' : `None of the ${count} streams answers.`,
  blocked: 'The browser did not let the player start by itself. Press play.',
  autoplayPress: 'Yes, once you press play.',
  autoplayOk: 'Nothing stands in the way.',
  plays: (channel: string) => `The player is playing ${channel}.`,
  idle: 'The player is stopped.',
  fails: (channel: string) => `The player cannot get ${channel} to play.`,
  notSilent: 'Our server heard sound in it.',
  silent: 'It is on the air but silent: the station is sending nothing but silence.',
  silenceUnknown: 'Our server did not check that.',

  unmute: 'Turn the sound on',
  sumCodec: (channel: string) => `This browser cannot play ${channel}.`,
  sumOffline: 'This device seems to have no connection.',
  sumDown: (channel: string) =>
    `${channel} is off: our server cannot hear it either. The problem is at the station.`,
  sumHere: (channel: string) =>
    `Our server hears ${channel}, but its streams do not reach this browser. Something in between is blocking them.`,
  otherNetwork:
    'Try another network, such as mobile data instead of Wi-Fi, or turn off any content blocker.',
  sumNoAnswer: (channel: string) => `No stream of ${channel} answers.`,
  sumSilent: (channel: string) => `${channel} is on the air but silent.`,
  sumPlayer: (channel: string) =>
    `The streams of ${channel} answer, but the player has given up on them. Start it again.`,
  sumPlaying: (channel: string) => `${channel} is playing, and nothing that we can check is wrong.`,
  sumPlayingPartly: (channel: string) =>
    `${channel} is playing. Not every one of its streams answers, but one is enough.`,
  ownDevice: 'Check the volume of the device itself, and which speaker or headphones it uses.',
  sumPartly: (channel: string) =>
    `${channel} can be heard here. Not every stream answers, but one is enough.`,
  sumReady: (channel: string) => `${channel} can be heard here. Nothing is wrong.`,
};
