import { execFileSync } from 'node:child_process';
import { audioFrames } from '../../src/server/embedded/live/audioFrames.ts';
import { interleaved } from './master.ts';
import { joined, RATE, slice, type Stereo } from './synth/sound.ts';

export interface Encoding {
  readonly codec: 'mp3' | 'aac';
  readonly channels: 1 | 2;
  readonly bitrateKbps: number;
}

/** Samples of one frame. */
export const FRAME = { mp3: 1_152, aac: 1_024 };

/** How late a decoder gives back what the encoder was given: the first frames hold nothing yet. */
const DELAY = { mp3: 1_105, aac: 1_024 };

/**
 * Encodes a rotation so that it can go round for ever, and be cut between any two items, without a seam: all of it at
 * once, with its end before its start and its start after its end, and then cut at frames. No frame leans on bits of an
 * earlier one, and there is no header or tag.
 *
 * @param items Each a whole number of frames.
 * @returns The files, in order.
 */
export function encodedRotation(items: readonly Stereo[], encoding: Encoding): readonly Buffer[] {
  const step = FRAME[encoding.codec];
  const around = 40;
  const all = joined(items);
  const lead = slice(
    all,
    all.left.length - around * step + (DELAY[encoding.codec] % step),
    all.left.length,
  );
  const encoded = encode(joined([lead, all, slice(all, 0, around * step)]), encoding);
  const { starts } = audioFrames(encoded, encoding.codec);
  let frame = around + Math.floor(DELAY[encoding.codec] / step);
  return items.map((item) => {
    const from = starts[frame]!;
    frame += item.left.length / step;
    return encoded.subarray(from, starts[frame]);
  });
}

/** One sound by itself. */
export function encode(sound: Stereo, { codec, channels, bitrateKbps }: Encoding): Buffer {
  const how =
    codec === 'mp3'
      ? ['-c:a', 'libmp3lame', '-reservoir', '0', '-compression_level', '0', '-cutoff', '13500']
      : ['-c:a', 'aac', '-cutoff', '13500'];
  const bare = ['-write_xing', '0', '-id3v2_version', '0', '-f', 'mp3'];
  const source = ['-v', 'error', '-f', 'f32le', '-ar', String(RATE), '-ac', '2', '-i', '-'];
  const shape = ['-ac', String(channels), '-b:a', `${bitrateKbps}k`];
  const container = codec === 'mp3' ? bare : ['-f', 'adts'];
  return execFileSync('ffmpeg', [...source, ...shape, ...how, ...container, '-bitexact', '-'], {
    input: interleaved(sound),
    maxBuffer: 2 ** 28,
  });
}
