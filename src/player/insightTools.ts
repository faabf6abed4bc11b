import { getJson } from '#api/getJson.ts';
import { ChannelStatus } from '#contract/streamStatus.ts';
import { decodedPeakDb } from './browser/decodedLevel.ts';
import type { Insight } from './insight.ts';
import { startLevelSampler } from './levelSampler.ts';
import { exactFault } from './originVerdict.ts';
import type { Player } from './player.ts';

/** @returns What ends it. */
export function watchLevel(player: Player, onChange: (isSilent: boolean) => void): () => void {
  return startLevelSampler({
    heard: player.heardSound,
    peakDb: decodedPeakDb,
    now: () => performance.now(),
    onChange: (loudness) => onChange(loudness === 'silent'),
  });
}

/** null: our origin does not answer either. */
export async function askOrigin(channelId: string): Promise<Insight['exactFault'] | null> {
  try {
    const status = await getJson(`/api/channels/${channelId}/status`, ChannelStatus);
    return (fault, url) => exactFault(fault, url, status);
  } catch {
    return null;
  }
}
