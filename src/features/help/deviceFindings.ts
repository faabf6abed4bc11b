import type { HelpMessages } from '#messages/helpMessages.ts';
import { exactFault } from '#player/checks/originVerdict.ts';
import type { Evidence, Live } from './evidence.ts';
import { PLAIN, shortUrl, type Finding } from './finding.ts';

type Words = HelpMessages['help'];

/** Whether this browser has the codecs. */
export function codecFinding({ tuning, canPlay }: Live, say: Words): Finding {
  const { streams } = tuning.channel;
  const playable = streams.filter(canPlay).length;
  const id = 'codec';
  if (playable === streams.length) return { id, is: 'ok', words: say.codecOk, ...PLAIN };
  if (playable > 0) {
    return { id, is: 'partly', words: say.codecPartly(playable, streams.length), ...PLAIN };
  }
  const todo = { kind: 'advice', words: say.otherBrowser } as const;
  return { id, is: 'problem', words: say.codecNone, details: [], todo };
}

/** Whether the player's own sound is on. */
export function volumeFinding({ loudness }: Live, say: Words): Finding {
  const { level, isMuted } = loudness;
  const id = 'volume';
  if (!isMuted && level > 0) {
    return { id, is: 'ok', words: say.volumeOk(Math.round(level * 100)), ...PLAIN };
  }
  const words = isMuted ? say.muted : say.volumeZero;
  return { id, is: 'problem', words, details: [], todo: { kind: 'act', act: 'unmute' } };
}

/** Whether the browser lets sound begin. */
export function autoplayFinding({ player, autoplay }: Live, say: Words): Finding {
  const { playback } = player;
  const id = 'autoplay';
  if (playback.status === 'failed' && playback.reason === 'blocked') {
    return {
      id,
      is: 'problem',
      words: say.blocked,
      details: [],
      todo: { kind: 'act', act: 'play' },
    };
  }
  const words = autoplay === 'refused' ? say.autoplayPress : say.autoplayOk;
  return { id, is: 'ok', words, ...PLAIN };
}

/** What the player itself met with. */
export function playerFinding(
  { player, tuning }: Live,
  { status }: Evidence,
  messages: HelpMessages,
): Finding {
  const { help: say, player: words } = messages;
  const { playback, line } = player;
  const id = 'player';
  const known = typeof status === 'object' ? (status ?? undefined) : undefined;
  const details = line.records.flatMap(({ fault }, i) => {
    const url = line.streams[i]?.stream.url;
    if (!fault || url === undefined) return [];
    return [say.streamLine(shortUrl(url), words.faults[exactFault(fault, url, known)])];
  });
  const { name } = tuning.channel;
  switch (playback.status) {
    case 'playing':
      return {
        id,
        is: details.length > 0 ? 'partly' : 'ok',
        words: say.plays(name),
        details,
        todo: null,
      };
    case 'paused':
      return {
        id,
        is: 'ok',
        words: words.paused(name),
        details,
        todo: { kind: 'act', act: 'play' },
      };
    case 'idle':
      return { id, is: 'ok', words: say.idle, details, todo: { kind: 'act', act: 'play' } };
    case 'connecting':
    case 'stalled':
      return { id, is: 'partly', words: words.connecting(name), details, todo: null };
    case 'reconnecting':
    case 'failed':
      return {
        id,
        is: 'problem',
        words: say.fails(name),
        details,
        todo: { kind: 'act', act: 'play' },
      };
  }
}
