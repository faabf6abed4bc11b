/** The process in which publishers' answers are read: whatever they do to it, listeners are served by another. */

import { FeedError } from '../../net/feedError.ts';
import { decodeAnswer } from './decodeAnswer.ts';
import type { DecodeReply, DecodeRequest, SourceAnswer } from './decodeMessages.ts';

let parts: Uint8Array[] = [];

process.on('message', (request: DecodeRequest) => {
  if ('part' in request) return void parts.push(request.part);
  const bytes = Buffer.concat([...parts, request.bytes]);
  parts = [];
  const said = replyTo({ ...request, bytes });
  if (said.is !== 'decoded') return reply(said);
  for (const story of said.feed.stories) reply({ is: 'stories', stories: [story] });
  reply({ is: 'decoded', feed: { ...said.feed, stories: [] } });
});
reply({ is: 'ready' });

function replyTo(answer: SourceAnswer): DecodeReply {
  try {
    return { is: 'decoded', feed: decodeAnswer(answer) };
  } catch (error) {
    if (error instanceof FeedError) {
      return { is: 'failed', fault: error.fault, detail: error.detail };
    }
    return { is: 'failed', fault: 'malformed', detail: String(error) };
  }
}

function reply(said: DecodeReply): void {
  process.send?.(said);
}
