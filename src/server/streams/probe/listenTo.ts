import { bodyKind } from './bodyKind.ts';
import { measureAudio, type Measured } from './measureAudio.ts';
import type { Probed } from './probed.ts';
import { ProbeFault } from './probeFault.ts';
import type { ProbeLimits } from './probeLimits.ts';
import type { StreamAnswer } from './askStream.ts';
import { readStart, type Start } from './readStart.ts';

/** Sound that is enough to know a stream by. */
const WANTED_SECONDS = 3;
/** Speech pauses, and music begins softly; nobody is silent for so long on purpose. */
const SILENCE_SECONDS = 20;
const MAX_BYTES = 1_000_000;
const MAX_PLAYLIST_BYTES = 65_536;
/** A page, or Ogg: enough to know that it is one. */
const MAX_OTHER_BYTES = 1_024;
/** So much without a frame in it is not sound. */
const MAX_FRAMELESS_BYTES = 65_536;
/** A server that delivers in time may be a little behind when we hang up. */
const STARVED_BELOW = 0.85;

/** Takes as much of an answer's body as tells what it is, and how it sounds. */
export function listenTo(
  { headers, body }: Pick<StreamAnswer, 'headers' | 'body'>,
  limits: ProbeLimits,
): Promise<Start> {
  let measured: Measured | null = null;
  const type = headers['content-type'] ?? null;
  return readStart(body, {
    maxBytes: MAX_BYTES,
    maxMs: () => (measured?.sound === 'silent' ? limits.silenceMs : limits.listenMs),
    isEnough: (bytes) => {
      const kind = bodyKind(type, bytes);
      // Hours of segments make a long list, and the newest stands last.
      if (kind === 'hls') return false;
      if (kind === 'playlist') return bytes.length >= MAX_PLAYLIST_BYTES;
      if (kind !== 'audio') return bytes.length >= MAX_OTHER_BYTES;
      measured = measureAudio(bytes);
      if (!measured) return bytes.length >= MAX_FRAMELESS_BYTES;
      return measured.seconds >= (measured.sound === 'silent' ? SILENCE_SECONDS : WANTED_SECONDS);
    },
  });
}

/**
 * What a start of MP3 or AAC says of its stream.
 *
 * @throws {ProbeFault} when it is no sound, or not enough of it.
 */
export function soundOf({
  bytes,
  lastedMs,
  end,
}: Start): Pick<Probed, 'codec' | 'bitrateKbps' | 'sound' | 'isStarved'> {
  const measured = measureAudio(bytes);
  if (!measured) {
    if (end === 'timeout') throw new ProbeFault(bytes.length > 0 ? 'undecodable' : 'timeout');
    throw new ProbeFault(end === 'closed' ? 'closed' : 'undecodable');
  }
  const { codec, seconds, bitrateKbps, sound } = measured;
  if (end === 'closed' && seconds < WANTED_SECONDS) throw new ProbeFault('closed');
  return {
    codec,
    bitrateKbps: Math.round(bitrateKbps),
    // A few seconds of nothing are a pause.
    sound: sound === 'silent' && seconds < SILENCE_SECONDS ? null : sound,
    isStarved: end === 'timeout' && seconds * 1_000 < lastedMs * STARVED_BELOW,
  };
}
