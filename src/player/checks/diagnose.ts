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
  if (check === 'fault') return void askOrigin(player, tell);
  const end = startLevelSampler({
    heard: async () => (await player.heard()?.heardSound()) ?? null,
    peakDb: createPeakMeter(),
    toldElsewhere: (last) => audibilityAtOrigin(player, last),
    now: () => performance.now(),
    onChange: (audibility) => tell({ isSilent: audibility === 'silent' }),
  });
  stop.addEventListener('abort', end);
}

async function askOrigin({ store }: Player, tell: Tell): Promise<void> {
  const { tuning } = store.getState().playback;
  // Our origin does not answer either: words stay as they are.
  const status = tuning && (await channelNow(tuning.channel.id).catch(() => null));
  if (status) tell({ exactFault: (fault, url) => exactFault(fault, url, status) });
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
