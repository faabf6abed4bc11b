/** How streams and story feeds are, for the people who run them: the page `/status`, and the origin's log. */
export const status = {
  title: 'Health of streams and stories',
  description: (networkName: string) =>
    `The health of each stream and story feed of ${networkName}, as this server finds it.`,
  backTo: (networkName: string) => `Back to ${networkName}`,
  /** @param every '5 minutes' */
  intro: (every: string) =>
    `This server listens to each stream for a moment every ${every}, as a listener’s browser would. A stream that it cannot hear twice in a row is tried last by every player.`,
  offIntro:
    'This server does not listen to its streams: the config file says "probe": "off". Players try them in the config’s order.',
  /** @param time '8:42:10 AM' */
  asOf: (time: string) => `As of ${time} UTC.`,
  stopRenewing: 'Stop refreshing this page',
  startRenewing: 'Refresh this page every 30 seconds',
  asJson: 'The same data as JSON',
  minutes: (count: number) => (count === 1 ? 'minute' : `${count} minutes`),
  seconds: (count: number) => `${count} seconds`,

  summaryNone: 'No stream is in the config file.',
  summaryOk: 'Every stream plays.',
  summaryUnchecked: (count: number, of: number) =>
    count === of
      ? 'The streams have not been listened to yet.'
      : `${count} of ${of} streams have not been listened to yet.`,
  summaryTrouble: (count: number, of: number) =>
    `Every stream plays, ${count} of ${of} with something to fix.`,
  summaryDown: (count: number, of: number) => `${count} of ${of} streams cannot be heard.`,

  feedsOk: 'Every story feed reads.',
  feedsUnchecked: (count: number, of: number) =>
    count === of
      ? 'The story feeds have not been asked yet.'
      : `${count} of ${of} story feeds have not been asked yet.`,
  feedsTrouble: (count: number, of: number) =>
    `Every story feed reads, ${count} of ${of} with something to fix.`,
  feedsDown: (count: number, of: number) => `${count} of ${of} story feeds cannot be read.`,

  stream: 'Stream',
  verdict: 'Verdict',
  start: 'Start',
  bitrate: 'Bit rate',
  codec: 'Codec',
  https: 'https',
  cors: 'CORS',
  checked: 'Last checked',
  tableOf: (channel: string) => `Streams of ${channel}, in the order to try them`,

  verdicts: {
    unchecked: 'Not checked',
    ok: 'Plays',
    trouble: 'Plays, but',
    down: 'Cannot be heard',
  },
  /** @param ago '4 minutes ago' */
  lastHeard: (ago: string) => `last heard ${ago}`,
  neverHeard: 'not heard since this server started',
  httpStatus: (code: number) => `HTTP status ${code}`,
  isLast: 'tried last',
  foundAt: (url: string) => `played from ${url}`,
  newestSegment: (seconds: number) => `newest HLS segment ${seconds} s old`,
  noProgramDateTime: 'no EXT-X-PROGRAM-DATE-TIME, so titles cannot follow the sound',
  silenceUnchecked: 'silence not checked',

  feedsTitle: 'Story feeds',
  tableOfFeeds: 'Story feeds, as the config names them',
  feed: 'Feed',
  stories: 'Stories',
  lastRead: 'Last read',
  notRead: 'not since this server started',
  /** @param every '5 minutes' */
  askedEvery: (every: string) => `asked every ${every}`,
  /** @param when 'in 30 seconds' */
  nextTry: (when: string) => `next try ${when}`,
  storiesStayUp: (count: number) =>
    count === 1 ? 'its last story stays up' : `its last ${count} stories stay up`,
  leftOut: (count: number, why: string) => `${count} left out: ${why}`,
  feedVerdicts: {
    unchecked: 'Not asked yet',
    ok: 'Reads',
    trouble: 'Reads, but',
    down: 'Cannot be read',
  },

  milliseconds: (ms: number) => `${ms} ms`,
  kbps: (kbps: number) => `${kbps} kbit/s`,
  notKnown: 'not known',
  ownPath: 'as this page',
  httpsAnswers: { yes: 'yes', also: 'yes, but configured as http', no: 'no' },
  corsAnswers: { yes: 'yes', withTitles: 'yes, titles too', no: 'no' },

  /** What is wrong, and the one thing to do about it. */
  faults: {
    'web-page':
      'The address answers with a web page. Write the address of the stream itself in the config.',
    playlist:
      'The address is a playlist in which nothing plays. Write the address of the stream itself in the config.',
    undecodable:
      'What the server sends is not MP3, AAC or Ogg. Check the encoder and the mount behind this address.',
    'not-found': 'The server says that there is no such stream. Check the mount and its encoder.',
    refused: 'The server answers with an error. Check the stream server.',
    timeout:
      'No sound came in time. Check that the encoder is sending, and the line to the server.',
    unreachable:
      'The server cannot be reached from here. Check its name and port, and that it is running.',
    closed: 'The server ended the connection after a moment. Check the encoder.',
    redirects: 'The server redirects from one address to the next. Check its redirects.',
    untrusted: 'Browsers do not trust the server’s certificate. Renew it.',
    stale:
      'Nothing has been added to the HLS playlist for a minute. Check the encoder and packager.',
  },
  sourceFaults: {
    unreachable:
      'The server cannot be reached from here. Check its name, and that it answers in a browser.',
    timeout: 'No whole answer came within 10 seconds. Check the load of the server.',
    'not-found': 'The server says that there is nothing at this address. Correct it in the config.',
    'not-allowed':
      'The server wants a key, or does not take the one it got. Check "tokenEnv" and the variable that it names.',
    'too-often':
      'The server says that it is asked too often. Write a longer "every" in the config.',
    refused: 'The server answers with an error. Check the system that publishes the stories.',
    redirects: 'The server sends from one address to the next. Write the last one in the config.',
    'refused-address':
      'The address sends into a private network, where only the config may send. Write where it leads in the config.',
    'too-large': 'The answer is longer than 5 MB. Ask for fewer stories in the address.',
    'too-complex':
      'Reading what came took more time or memory than a list of stories may. Ask for fewer stories in the address, and look for one that is out of the ordinary.',
    malformed:
      'What came is not what "kind" says. Check the address in a browser, and "kind" in the config.',
  },
  sourceTroubles: {
    empty:
      'No story is in it. Check that the address is that of a list, and that something is published in it.',
    dropped: 'Some of it cannot be shown. Correct those items where they are published.',
  },
  troubles: {
    silent:
      'It is on the air but silent: nothing but zeros for 20 seconds. Check what feeds the encoder.',
    starved: 'It arrives slower than it plays, so it will stall. Check the line to the server.',
    'no-https':
      'It comes over http only, which a page that came over https cannot play. Give the stream server a certificate.',
    'no-cors':
      'Its server does not let other sites’ scripts read it, so it cannot be paused or rewound. Have it send "Access-Control-Allow-Origin: *".',
    'no-cors-hls':
      'Its server does not let other sites’ scripts read it, so only Safari plays it. Have it send "Access-Control-Allow-Origin: *".',
    'https-instead': 'It also answers over https. Write https in the config.',
    'playlist-address':
      'The address is a playlist. Players are told what is in it; write that in the config.',
    'other-codec': 'It is not the codec that the config says. Correct the config.',
    'slow-start': 'Its first byte takes more than 3 seconds. Check the server’s load.',
  },
};
