import type { Polled } from '../stories/archive/polledArchive.ts';

/** Writes a line when a source of stories had news, or could not be read. */
export function logPoll(polled: Polled, write: (line: object) => void = print): void {
  const { kind, url, fault, message, isUnchanged, storyCount, dropped } = polled;
  if (isUnchanged) return;
  write({
    time: new Date().toISOString(),
    source: kind,
    url,
    stories: storyCount,
    dropped: dropped.length,
    ...(dropped.length > 0 && { reasons: [...new Set(dropped.map(({ why }) => why))] }),
    ...(fault && { fault, message }),
  });
}

function print(line: object): void {
  console.log(JSON.stringify(line));
}
