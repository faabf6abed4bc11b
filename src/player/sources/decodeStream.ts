/* A stream's body into frames and titles, or why it is none. */

import { adts } from '#audio/adts.ts';
import { kindOfBytes, kindOfType, type ContentKind } from '#audio/contentKind.ts';
import type { FrameFormat } from '#audio/frame.ts';
import { FrameParser } from '#audio/frameParser.ts';
import { createIcyReader } from '#audio/icyReader.ts';
import { mp3 } from '#audio/mp3.ts';
import type { Stream } from '#contract/station.ts';
import type { SourceEvent } from './source.ts';
import { SourceError } from './sourceError.ts';

/** More than this without one true frame, and it is not the audio that it said it was. */
const MAX_SKIPPED_BYTES = 64 * 1_024;
const FORMATS: readonly FrameFormat[] = [mp3, adts];

/** What comes out of a body. */
type Decoded = Extract<SourceEvent, { type: 'frames' | 'title' }>;

/**
 * Makes frames and titles of a stream's body.
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
  const format = formatOf(typed, stream);
  const parser = new FrameParser(format);
  let isFirst = true;
  let hasSounded = false;
  let earlyTitle: string | null = null;
  const onTitle = (title: string) => {
    // Before the first frame nobody knows yet that this connection is the one that counts.
    if (hasSounded) tell({ type: 'title', title });
    else earlyTitle = title;
  };
  const onAudio = (audio: Uint8Array) => {
    const frames = parser.push(audio);
    if (frames.length > 0) {
      tell({ type: 'frames', frames, mime: format.mime });
      hasSounded = true;
      if (earlyTitle !== null) onTitle(earlyTitle);
      earlyTitle = null;
    } else if (parser.skippedBytes > MAX_SKIPPED_BYTES) throw new SourceError('undecodable');
  };
  const read = createIcyReader(headers.get('icy-metaint'), { onAudio, onTitle });

  return (bytes) => {
    if (isFirst) refuseOther(kindOfBytes(bytes));
    isFirst = false;
    read(bytes);
  };
}

function refuseOther(kind: ContentKind): void {
  if (kind === 'web-page' || kind === 'playlist') throw new SourceError(kind);
  // Ogg and its kin: sound, but not for us to cut. The browser's own element may play it.
  if (kind === 'other-audio') throw new SourceError('unreachable');
}

/** The header knows better than the record: stations change their encoders and forget their lists. */
function formatOf(typed: ContentKind, stream: Stream): FrameFormat {
  const said = FORMATS.find((format) => format.mime === typed);
  return said ?? (stream.codec === 'aac' ? adts : mp3);
}
