import type { Station, Stream } from '#contract/station.ts';
import type { Verdict } from '#contract/streamStatus.ts';
import type { ServerMessages } from '#messages/serverMessages.ts';
import type { StreamRecord } from './streamRecord.ts';

interface LogDeps {
  readonly stations: readonly Station[];
  /** Where in the config file a channel stands; channels that are in none are called by their id. */
  readonly channelKeys: ReadonlyMap<string, string>;
  readonly messages: ServerMessages;
  readonly write?: (line: string) => void;
}

/** Says which stream, by its key in the config, has something to mend, and what to do: when that is first known, and when it changes. */
export function streamLog({
  stations,
  channelKeys,
  messages: { status: say },
  write = console.warn,
}: LogDeps): (after: StreamRecord, before: StreamRecord) => void {
  const keys = new Map<Stream, string>();
  for (const { id, streams } of stations.flatMap(({ channels }) => channels)) {
    streams.forEach((stream, i) => keys.set(stream, `${channelKeys.get(id) ?? id}.streams[${i}]`));
  }

  return (after, before) => {
    if (JSON.stringify(after.verdict) === JSON.stringify(before.verdict)) return;
    const name = `${keys.get(after.stream) ?? ''} (${withoutQuery(after.stream.url)})`;
    if (after.verdict.is === 'ok' && before.verdict.is === 'unchecked') return;
    for (const sentence of sentencesOf(after.verdict, say)) write(`${name}: ${sentence}`);
  };
}

function sentencesOf(verdict: Verdict, say: ServerMessages['status']): readonly string[] {
  switch (verdict.is) {
    case 'down':
      return [`${say.verdicts.down}. ${say.faults[verdict.what]}`];
    case 'trouble':
      return verdict.what.map((trouble) => `${say.verdicts.ok}. ${say.troubles[trouble]}`);
    case 'ok':
      return [`${say.verdicts.ok}.`];
    case 'unchecked':
      return [];
  }
}

/** A query may hold a key. */
function withoutQuery(url: string): string {
  const [path = ''] = url.split('?');
  return path;
}
