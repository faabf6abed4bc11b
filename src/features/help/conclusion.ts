import type { HelpMessages } from '#messages/helpMessages.ts';
import type { Live } from './evidence.ts';
import type { CheckId, Finding, Todo } from './finding.ts';

/** What it all comes to: one sentence, and the one thing to do. */
export interface Conclusion {
  readonly words: string;
  readonly todo: Todo | null;
}

/** @param findings All of them, none waiting. */
export function conclusionOf(
  findings: readonly Finding[],
  { tuning, player }: Live,
  { help: say }: HelpMessages,
): Conclusion {
  const { name } = tuning.channel;
  const of = (id: CheckId) => findings.find((one) => one.id === id);
  const isWrong = (id: CheckId) => of(id)?.is === 'problem';
  const todoOf = (id: CheckId) => of(id)?.todo ?? null;
  const isPlaying = player.playback.status === 'playing';
  const elsewhere: Todo = { kind: 'go', to: '/stations', words: say.otherStation };

  if (isWrong('codec')) return { words: say.sumCodec(name), todo: todoOf('codec') };
  if (isWrong('streams') && of('network')?.words === say.networkGone) {
    return { words: say.sumOffline, todo: { kind: 'act', act: 'again' } };
  }
  if (isWrong('streams') && isWrong('origin')) return { words: say.sumDown(name), todo: elsewhere };
  if (isWrong('streams')) {
    const isHeardElsewhere = of('origin')?.is === 'ok' || of('origin')?.is === 'partly';
    return isHeardElsewhere
      ? { words: say.sumHere(name), todo: { kind: 'advice', words: say.otherNetwork } }
      : { words: say.sumNoAnswer(name), todo: elsewhere };
  }
  if (isWrong('volume')) return { words: of('volume')?.words ?? '', todo: todoOf('volume') };
  if (isWrong('autoplay')) return { words: say.blocked, todo: todoOf('autoplay') };
  if (isWrong('silence')) return { words: say.sumSilent(name), todo: todoOf('silence') };
  if (isWrong('player')) return { words: say.sumPlayer(name), todo: todoOf('player') };
  const isPartly = of('streams')?.is === 'partly' || of('origin')?.is === 'partly';
  if (isPlaying) {
    const words = isPartly ? say.sumPlayingPartly(name) : say.sumPlaying(name);
    return { words, todo: { kind: 'advice', words: say.ownDevice } };
  }
  const words = isPartly ? say.sumPartly(name) : say.sumReady(name);
  return { words, todo: { kind: 'act', act: 'play' } };
}
