import type { StreamStatus } from '#contract/streamStatus.ts';
import type { HelpMessages } from '#messages/helpMessages.ts';
import { exactFault } from '#player/checks/originVerdict.ts';
import type { Evidence, Live } from './evidence.ts';
import { PLAIN, shortUrl, type Finding } from './finding.ts';

type Words = HelpMessages['help'];

/** Whether our origin answers this device. */
export function networkFinding({ ping }: Evidence, say: Words): Finding {
  const id = 'network';
  const todo = { kind: 'act', act: 'again' } as const;
  switch (ping) {
    case null:
      return { id, is: 'waiting', words: '', ...PLAIN };
    case 'ok':
      return { id, is: 'ok', words: say.networkOk, ...PLAIN };
    case 'server':
      return { id, is: 'problem', words: say.originBroken, details: [], todo };
    case 'unreachable':
      return { id, is: 'problem', words: say.networkGone, details: [], todo };
  }
}

/** What our origin hears of each stream. */
export function originFinding(
  { status }: Evidence,
  { tuning }: Pick<Live, 'tuning'>,
  say: Words,
): Finding {
  const id = 'origin';
  if (status === null) return { id, is: 'waiting', words: '', ...PLAIN };
  if (status === 'none') return { id, is: 'unknown', words: say.originSilent, ...PLAIN };
  const { streams } = status;
  const checked = streams.filter(({ verdict }) => verdict.is !== 'unchecked');
  if (checked.length === 0) return { id, is: 'unknown', words: say.originUnchecked, ...PLAIN };
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

/** What each stream answered to this browser. */
export function streamsFinding(
  { answers, status }: Evidence,
  { tuning }: Pick<Live, 'tuning'>,
  messages: HelpMessages,
): Finding {
  const { help: say, player } = messages;
  const { streams } = tuning.channel;
  const id = 'streams';
  const known = typeof status === 'object' ? (status ?? undefined) : undefined;
  const details = answers.map((one, i) => {
    const url = streams[i]?.url ?? '';
    if (!('fault' in one)) {
      return say.streamLine(shortUrl(url), one.heard === 'read' ? say.answers : say.answersUnread);
    }
    return say.streamLine(shortUrl(url), player.faults[exactFault(one.fault, url, known)]);
  });
  if (answers.length < streams.length) {
    return {
      id,
      is: 'waiting',
      words: say.asking(answers.length + 1, streams.length),
      details,
      todo: null,
    };
  }
  const good = answers.filter((one) => 'heard' in one).length;
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

/** Whether there is sound in what is sent. */
export function silenceFinding({ status }: Evidence, say: Words): Finding {
  const id = 'silence';
  if (status === null) return { id, is: 'waiting', words: '', ...PLAIN };
  const heard = status === 'none' ? [] : status.streams.map(({ sound }) => sound);
  if (heard.includes('heard')) return { id, is: 'ok', words: say.notSilent, ...PLAIN };
  if (!heard.includes('silent')) return { id, is: 'unknown', words: say.silenceUnknown, ...PLAIN };
  const todo = { kind: 'go', to: '/stations', words: say.otherStation } as const;
  return { id, is: 'problem', words: say.silent, details: [], todo };
}
