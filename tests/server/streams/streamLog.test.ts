import { expect, it } from 'vitest';
import type { Verdict } from '#contract/streamStatus.ts';
import { enServer as en } from '#messages/enServer.ts';
import { streamLog } from '#server/streams/streamLog.ts';
import { unchecked } from '#server/streams/streamRecord.ts';
import { aChannel, aStation, aStream } from '#tests/support/builders.ts';

const stream = aStream({ url: 'https://streams.example.org/wxyz.mp3?key=secret' });
const stations = [aStation({ channels: [aChannel({ streams: [aStream(), stream] })] })];

function said(...verdicts: Verdict[]): readonly string[] {
  const lines: string[] = [];
  const log = streamLog({
    stations,
    channelKeys: new Map([['wxyz-1', 'stations[1].channels[0]']]),
    messages: en,
    write: (line) => lines.push(line),
  });
  let before = unchecked(stream);
  for (const verdict of verdicts) {
    const after = { ...before, verdict };
    log(after, before);
    before = after;
  }
  return lines;
}

it('names the key, what is wrong and what to do, without what may be secret', () => {
  expect(said({ is: 'trouble', what: ['no-https', 'no-cors'] })).toEqual([
    'stations[1].channels[0].streams[1] (https://streams.example.org/wxyz.mp3): Plays. It comes over http only, which a page that came over https cannot play. Give the stream server a certificate.',
    'stations[1].channels[0].streams[1] (https://streams.example.org/wxyz.mp3): Plays. Its server does not let other sites’ scripts read it, so it cannot be paused or rewound. Have it send "Access-Control-Allow-Origin: *".',
  ]);
});

it('is silent about what is well, and about what it has said already', () => {
  expect(said({ is: 'ok' }, { is: 'ok' })).toEqual([]);
  expect(said({ is: 'down', what: 'timeout' }, { is: 'down', what: 'timeout' })).toHaveLength(1);
});

it('says that a stream is heard again', () => {
  expect(said({ is: 'down', what: 'timeout' }, { is: 'ok' })[1]).toMatch(/: Plays\.$/);
});
