import { box, fullBox, u32, u64 } from './boxes.ts';
import { TRACK_ID } from './initSegment.ts';

const BASE_IS_MOOF = { flags: 0x020000 };
const OFFSET_AND_SIZES = { flags: 0x000201 };
const LONG_TIME = { version: 1 };
const BOX_HEADER_BYTES = 8;

/**
 * Frames that follow one another, each as long as the initialisation segment says. ISO/IEC 14496-12 §8.8.
 *
 * @param startSamples When the first begins, in samples.
 */
export function mediaSegment(
  startSamples: number,
  frames: readonly Uint8Array[],
): readonly Uint8Array[] {
  // How long it is does not depend on what it says.
  const data = movieFragment(startSamples, frames, 0).length + BOX_HEADER_BYTES;
  return [movieFragment(startSamples, frames, data), box('mdat', ...frames)];
}

/** @param dataOffset Where the first frame lies, from the beginning of this box. */
function movieFragment(
  startSamples: number,
  frames: readonly Uint8Array[],
  dataOffset: number,
): Uint8Array {
  const sizes = frames.flatMap(({ length }) => u32(length));
  return box(
    'moof',
    // Nothing that reads it looks at the number.
    fullBox('mfhd', {}, u32(1)),
    box(
      'traf',
      fullBox('tfhd', BASE_IS_MOOF, u32(TRACK_ID)),
      fullBox('tfdt', LONG_TIME, u64(startSamples)),
      fullBox('trun', OFFSET_AND_SIZES, u32(frames.length), u32(dataOffset), sizes),
    ),
  );
}
