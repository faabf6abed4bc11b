import { getJson } from '#api/getJson.ts';
import { ChannelStatus, NetworkStatus } from '#contract/streamStatus.ts';
import { createPeakMeter } from '../browser/peakMeter.ts';
import type { Diagnosis } from './diagnosis.ts';
import { startLevelSampler } from './levelSampler.ts';
import type { Audibility } from './silenceDetector.ts';
import { feedOf } from '../line/lineState.ts';
import { exactFault, isSilentThere } from './originVerdict.ts';
import type { Player } from '../radio/player.ts';
import type { Check } from './watchDiagnosis.ts';

type Tell = (found: Partial<Diagnosis>) => void;

/** Tells what it finds until it is stopped. */
export function diagnose(check: Check, player: Player, stop: AbortSignal, tell: Tell): void {
  if (stop.aborted) return;
  const { tuning } = player.store.getState().playback;
  if (check === 'fault') {
    if (tuning) void faultsAtOrigin(tuning.channel.id).then((found) => found && tell(found));
    return;
  }
  const end = startLevelSampler({
    heard: async () => (await player.heard()?.heardSound()) ?? null,
    peakDb: createPeakMeter(),
    toldElsewhere: (last) => audibilityAtOrigin(player, last),
    now: () => performance.now(),
    onChange: (audibility) => tell({ isSilent: audibility === 'silent' }),
  });
  stop.addEventListener('abort', end);
}

/** What is wrong with a channel's streams as our origin hears them; null where it does not answer either. */
export async function faultsAtOrigin(
  channelId: string,
): Promise<Pick<Diagnosis, 'exactFault'> | null> {
  const status = await channelNow(channelId).catch(() => null);
  return status && { exactFault: (fault, url) => exactFault(fault, url, status) };
}

/** What no script here may read, our origin can. It is asked for what it knows; to listen anew, only to be sure of a silence. */
async function audibilityAtOrigin({ store }: Player, last: Audibility): Promise<Audibility | null> {
  const { playback, line } = store.getState();
  const url = line.streams[feedOf(line)?.index ?? -1]?.stream.url;
  const id = playback.tuning?.channel.id;
  if (!url || !id) return null;
  try {
    const isSuspect = last === 'silent' || isSilentThere(url, await channelWhenLastHeard(id));
    return isSuspect && isSilentThere(url, await channelNow(id)) ? 'silent' : 'audible';
  } catch {
    return null;
  }
}

async function channelWhenLastHeard(id: string): Promise<ChannelStatus | undefined> {
  const { channels } = await getJson('/api/status', NetworkStatus);
  return channels.find(({ channelId }) => channelId === id);
}

function channelNow(id: string): Promise<ChannelStatus> {
  return getJson(`/api/channels/${id}/status`, ChannelStatus);
}
