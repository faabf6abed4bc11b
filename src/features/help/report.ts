import type { HelpMessages } from '#messages/helpMessages.ts';
import type { Conclusion } from './conclusion.ts';
import type { Finding } from './finding.ts';

interface Reported {
  readonly channelName: string;
  readonly findings: readonly Finding[];
  readonly conclusion: Conclusion | null;
  /** ISO 8601. */
  readonly at: string;
  readonly pageUrl: string;
  readonly browser: string;
}

/** What was found, as plain text for a message to the station. It holds nothing of the listener but the browser's name. */
export function reportText(
  { channelName, findings, conclusion, at, pageUrl, browser }: Reported,
  { help: say }: HelpMessages,
): string {
  const lines = findings.flatMap(({ id, is, words, details }, i) => [
    `${i + 1}. ${say.titles[id]}: ${say.states[is]}. ${words}`.trimEnd(),
    ...details.map((line) => `   - ${line}`),
  ]);
  return [
    `${say.about}: ${channelName}`,
    at,
    pageUrl,
    browser,
    '',
    ...(conclusion ? [conclusion.words, ''] : []),
    ...lines,
    '',
  ].join('\n');
}
