import { adts } from '#audio/adts.ts';
import { kindOfType, type ContentKind } from '#audio/contentKind.ts';
import type { FrameFormat } from '#audio/frame.ts';
import { createIcyReader } from '#audio/icyReader.ts';
import { mp3 } from '#audio/mp3.ts';
import type { Stream } from '#contract/station.ts';
import { FrameSink, type Decoded } from './frameSink.ts';
import { refuseOther } from './sourceError.ts';

const FORMATS: readonly FrameFormat[] = [mp3, adts];

/**
 * Makes frames and titles of a stream's body, or says why it is none.
 *
 * @param headers Of the answer.
 * @param tell Told what comes, in its order.
 * @returns What to give every piece of the body to.
 * @throws SourceError When the answer is not sound that can be cut into frames: here by its header, later by its bytes.
 */
export function decodeStream(
  headers: Headers,
  stream: Stream,
  tell: (event: Decoded) => void,
): (bytes: Uint8Array) => void {
  const typed = kindOfType(headers.get('content-type'));
  refuseOther(typed);
  const sink = new FrameSink(formatOf(typed, stream), tell);
  return createIcyReader(headers.get('icy-metaint'), {
    onAudio: sink.addAudio,
    onTitle: sink.addTitle,
  });
}

/** The header knows better than the record: stations change their encoders and forget their lists. */
function formatOf(typed: ContentKind, stream: Stream): FrameFormat {
  const said = FORMATS.find((format) => format.mime === typed);
  return said ?? (stream.codec === 'aac' ? adts : mp3);
}
