import type { HelpMessages } from '#messages/helpMessages.ts';
import { autoplayFinding, codecFinding, playerFinding, volumeFinding } from './deviceFindings.ts';
import type { Evidence, Live } from './evidence.ts';
import type { Finding } from './finding.ts';
import { networkFinding, originFinding, silenceFinding, streamsFinding } from './streamFindings.ts';

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
