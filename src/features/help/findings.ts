import type { Stream } from '#contract/station.ts';
import type { ChannelStatus, StreamStatus } from '#contract/streamStatus.ts';
import type { HelpMessages } from '#messages/helpMessages.ts';
import type { Loudness } from '#player/browser/volume.ts';
import { exactFault } from '#player/checks/originVerdict.ts';
import type { PlayerState } from '#player/radio/player.ts';
import type { Tuning } from '#player/radio/tuning.ts';
import type { Knock } from './knock.ts';

/** What was asked of the world so far, in the order of asking; null: not answered yet. */
export interface Evidence {
  readonly ping: 'ok' | 'unreachable' | 'server' | null;
  /** 'none': our origin did not say. */
  readonly status: ChannelStatus | 'none' | null;
  /** Of the channel's streams in their order; as many as have answered. */
  readonly knocks: readonly Knock[];
}

/** What is known at any moment without asking. */
export interface Live {
  readonly tuning: Tuning;
  readonly player: Pick<PlayerState, 'playback' | 'line'>;
  readonly loudness: Loudness;
  readonly canPlay: (stream: Stream) => boolean;
  readonly autoplay: 'allowed' | 'refused' | null;
}

export type CheckId =
  | 'codec'
  | 'volume'
  | 'network'
  | 'origin'
  | 'streams'
  | 'autoplay'
  | 'player'
  | 'silence';

/** What the listener can do: here, at another page, or with their own hands. */
export type Todo =
  | { readonly kind: 'act'; readonly act: 'unmute' | 'play' | 'again' }
  | { readonly kind: 'go'; readonly to: string; readonly words: string }
  | { readonly kind: 'advice'; readonly words: string };

export interface Finding {
  readonly id: CheckId;
  /** 'partly': something is wrong, but the channel can be heard in spite of it. */
  readonly is: 'waiting' | 'ok' | 'partly' | 'problem' | 'unknown';
  readonly words: string;
  /** One line for each stream, where there is something to say of each. */
  readonly details: readonly string[];
  readonly todo: Todo | null;
}

type Words = HelpMessages['help'];

/** Every check, in order. */
export function findingsOf(
  evidence: Evidence,
  live: Live,
  messages: HelpMessages,
): readonly Finding[] {
  const { help: say } = messages;
  return [
    codecFinding(live, say),
    volumeFinding(live, say),
    networkFinding(evidence, say),
    originFinding(evidence, live, say),
    streamsFinding(evidence, live, messages),
    autoplayFinding(live, say),
    playerFinding(live, evidence, messages),
    silenceFinding(evidence, say),
  ];
}

export const EMPTY: Evidence = { ping: null, status: null, knocks: [] };

export function isDone({ ping, status, knocks }: Evidence, { tuning }: Pick<Live, 'tuning'>) {
  return ping !== null && status !== null && knocks.length === tuning.channel.streams.length;
}

const NONE = { details: [], todo: null };

function codecFinding({ tuning, canPlay }: Live, say: Words): Finding {
  const { streams } = tuning.channel;
  const playable = streams.filter(canPlay).length;
  const id = 'codec';
  if (playable === streams.length) return { id, is: 'ok', words: say.codecOk, ...NONE };
  if (playable > 0) {
    return { id, is: 'partly', words: say.codecPartly(playable, streams.length), ...NONE };
  }
  const todo = { kind: 'advice', words: say.otherBrowser } as const;
  return { id, is: 'problem', words: say.codecNone, details: [], todo };
}

function volumeFinding({ loudness }: Live, say: Words): Finding {
  const { level, isMuted } = loudness;
  const id = 'volume';
  if (!isMuted && level > 0) {
    return { id, is: 'ok', words: say.volumeOk(Math.round(level * 100)), ...NONE };
  }
  const words = isMuted ? say.muted : say.volumeZero;
  return { id, is: 'problem', words, details: [], todo: { kind: 'act', act: 'unmute' } };
}

function networkFinding({ ping }: Evidence, say: Words): Finding {
  const id = 'network';
  const todo = { kind: 'act', act: 'again' } as const;
  switch (ping) {
    case null:
      return { id, is: 'waiting', words: '', ...NONE };
    case 'ok':
      return { id, is: 'ok', words: say.networkOk, ...NONE };
    case 'server':
      return { id, is: 'problem', words: say.originBroken, details: [], todo };
    case 'unreachable':
      return { id, is: 'problem', words: say.networkGone, details: [], todo };
  }
}

function originFinding({ status }: Evidence, { tuning }: Live, say: Words): Finding {
  const id = 'origin';
  if (status === null) return { id, is: 'waiting', words: '', ...NONE };
  if (status === 'none') return { id, is: 'unknown', words: say.originSilent, ...NONE };
  const { streams } = status;
  const checked = streams.filter(({ verdict }) => verdict.is !== 'unchecked');
  if (checked.length === 0) return { id, is: 'unknown', words: say.originUnchecked, ...NONE };
  const down = checked.filter(({ verdict }) => verdict.is === 'down');
  const details = checked.map((stream) => originLine(stream, say));
  if (down.length === 0) return { id, is: 'ok', words: say.originHears, details, todo: null };
  if (down.length < checked.length) {
    return {
      id,
      is: 'partly',
      words: say.originPartly(down.length, checked.length),
      details,
      todo: null,
    };
  }
  const todo = { kind: 'go', to: '/stations', words: say.otherStation } as const;
  return { id, is: 'problem', words: say.originHearsNone(tuning.channel.name), details, todo };
}

function originLine({ url, verdict }: StreamStatus, say: Words): string {
  const what = verdict.is === 'down' ? say.originFaults[verdict.what] : say.heardWell;
  return say.streamLine(shortUrl(url), what);
}

function streamsFinding(
  { knocks, status }: Evidence,
  { tuning }: Live,
  messages: HelpMessages,
): Finding {
  const { help: say, player } = messages;
  const { streams } = tuning.channel;
  const id = 'streams';
  const known = typeof status === 'object' ? (status ?? undefined) : undefined;
  const details = knocks.map((one, i) => {
    const url = streams[i]?.url ?? '';
    if (!('fault' in one)) {
      return say.streamLine(shortUrl(url), one.heard === 'read' ? say.answers : say.answersUnread);
    }
    return say.streamLine(shortUrl(url), player.faults[exactFault(one.fault, url, known)]);
  });
  if (knocks.length < streams.length) {
    return {
      id,
      is: 'waiting',
      words: say.asking(knocks.length + 1, streams.length),
      details,
      todo: null,
    };
  }
  const good = knocks.filter((one) => 'heard' in one).length;
  if (good === streams.length) {
    return { id, is: 'ok', words: say.streamsOk(good), details, todo: null };
  }
  if (good > 0) {
    return {
      id,
      is: 'partly',
      words: say.streamsPartly(good, streams.length),
      details,
      todo: null,
    };
  }
  const words = say.streamsNone(streams.length);
  return { id, is: 'problem', words, details, todo: { kind: 'act', act: 'again' } };
}

function autoplayFinding({ player, autoplay }: Live, say: Words): Finding {
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
  return { id, is: 'ok', words, ...NONE };
}

function playerFinding(
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

function silenceFinding({ status }: Evidence, say: Words): Finding {
  const id = 'silence';
  if (status === null) return { id, is: 'waiting', words: '', ...NONE };
  const heard = status === 'none' ? [] : status.streams.map(({ sound }) => sound);
  if (heard.includes('heard')) return { id, is: 'ok', words: say.notSilent, ...NONE };
  if (!heard.includes('silent')) return { id, is: 'unknown', words: say.silenceUnknown, ...NONE };
  const todo = { kind: 'go', to: '/stations', words: say.otherStation } as const;
  return { id, is: 'problem', words: say.silent, details: [], todo };
}

/** 'streams.example.org/wxyz.mp3'; a path of ours stays one. */
function shortUrl(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\?.*$/, '');
}
