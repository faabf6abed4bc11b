import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { pingOrigin } from '#api/pingOrigin.ts';
import type { Channel } from '#contract/station.ts';
import { originVerdictQuery } from '#player/checks/originVerdict.ts';
import { EMPTY, type Evidence } from './evidence.ts';
import { probeFromHere } from './probeFromHere.ts';

interface Asked {
  readonly channelId: string;
  readonly attempt: number;
  readonly evidence: Evidence;
}

/**
 * Asks the world about a channel, one thing after the other, and again when told to.
 *
 * @param channel null: none is chosen.
 */
export function useEvidence(channel: Channel | null): [Evidence, again: () => void] {
  const queries = useQueryClient();
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState<Asked | null>(null);
  const again = useCallback(() => setAttempt((last) => last + 1), []);
  const channelId = channel?.id ?? '';
  // A list that is fetched again brings an equal channel; its streams may have come in another order.
  const streams = JSON.stringify(channel?.streams.map(({ url }) => url));

  useEffect(() => {
    if (!channel) return;
    const stop = new AbortController();
    void ask(channel, queries, stop.signal, (evidence) => {
      if (!stop.signal.aborted) setAsked({ channelId, attempt, evidence });
    });
    return () => stop.abort();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- Told by its id and streams.
  }, [channelId, streams, attempt, queries]);

  const isCurrent = asked?.channelId === channelId && asked.attempt === attempt;
  return [isCurrent ? asked.evidence : EMPTY, again];
}

async function ask(
  channel: Channel,
  queries: QueryClient,
  signal: AbortSignal,
  tell: (evidence: Evidence) => void,
): Promise<void> {
  const ping = await pingOrigin(signal);
  let evidence: Evidence = { ...EMPTY, ping };
  tell(evidence);
  const status = await queries
    .fetchQuery(originVerdictQuery(channel.id))
    .catch(() => 'none' as const);
  evidence = { ...evidence, status };
  tell(evidence);
  for (const stream of channel.streams) {
    if (signal.aborted) return;
    // oxlint-disable-next-line no-await-in-loop -- One connection at a time is enough.
    const answer = await probeFromHere(stream, signal);
    evidence = { ...evidence, answers: [...evidence.answers, answer] };
    tell(evidence);
  }
}
