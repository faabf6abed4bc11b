import type { ServerMessages } from '#messages/serverMessages.ts';
import type { Config } from './config/config.ts';
import { afterTimeout } from './net/afterTimeout.ts';
import { sentencesOf } from './pages/status/sourceTable.ts';
import { openArchive } from './stories/archive/openArchive.ts';
import { createStreamHealth } from './streams/createStreamHealth.ts';
import { streamLog } from './streams/streamLog.ts';

/** What came of asking, a line for each that was asked. */
interface Asked {
  readonly lines: readonly string[];
  readonly isWell: boolean;
}

/** All streams of a network of forty are listened to in less. */
const STREAMS_WITHIN_MS = 120_000;
const NEVER_AGAIN_MS = 24 * 60 * 60_000;
/** Streams are asked as browsers do, by whom matters to none that can be played. */
const BASE_URL = 'http://localhost';

/** Asks each source of stories and each stream that the config names, once. */
export async function askOnce(config: Config, messages: ServerMessages): Promise<Asked> {
  const [sources, streams] = await Promise.all([
    askSources(config, messages),
    askStreams(config, messages),
  ]);
  return { lines: [...sources.lines, ...streams.lines], isWell: sources.isWell && streams.isWell };
}

async function askSources({ sources }: Config, { status: say }: ServerMessages): Promise<Asked> {
  const archive = openArchive(sources, () => undefined);
  archive.start();
  await archive.ready();
  const found = archive.sources();
  archive.stop();
  const lines = found.map(({ key, url, verdict, storyCount, droppedCount, reasons, detail }) => {
    const sentences = [
      `${say.feedVerdicts[verdict.is]}.`,
      ...sentencesOf(verdict, say),
      ...(detail ? [`(${detail})`] : []),
      `${say.stories}: ${storyCount}.`,
      ...(droppedCount > 0 ? [`${say.leftOut(droppedCount, reasons.join('; '))}.`] : []),
    ];
    return `${key} (${url}): ${sentences.join(' ')}`;
  });
  return { lines, isWell: found.every(({ verdict }) => verdict.is !== 'down') };
}

async function askStreams(
  { stations, appUrl, channelKeys }: Config,
  messages: ServerMessages,
): Promise<Asked> {
  const count = stations
    .flatMap((station) => station.channels)
    .reduce((sum, { streams }) => sum + streams.length, 0);
  if (count === 0) return { lines: [], isWell: true };
  const lines: string[] = [];
  const told = streamLog({ stations, channelKeys, messages, write: (line) => lines.push(line) });
  const { promise: all, resolve } = Promise.withResolvers<void>();
  let heard = 0;
  let isWell = true;
  const health = createStreamHealth({
    stations,
    everyMs: NEVER_AGAIN_MS,
    appUrl,
    directory: null,
    now: Date.now,
    random: Math.random,
    onProbed: (after, before) => {
      told(after, before);
      if (after.verdict.is === 'down') isWell = false;
      heard += 1;
      if (heard === count) resolve();
    },
  });
  const cancel = afterTimeout(STREAMS_WITHIN_MS, resolve);
  health.start(appUrl ?? BASE_URL);
  await all;
  cancel();
  health.stop();
  lines.push(`Streams: ${heard} of ${count} were listened to.`);
  return { lines, isWell: isWell && heard === count };
}
