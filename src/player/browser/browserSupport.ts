/* What of sound this browser takes. */

import type { FrameMime } from '#audio/frame.ts';
import { eachIn, rawFrames, type Container } from '../decks/container.ts';
import { mediaSourceClass } from '../decks/mediaSourceClass.ts';
import { MP4_TYPES } from '../decks/mp4Types.ts';
import type { Capabilities } from '../line/waysToPlay.ts';

/** What of sound this browser takes, asked of the browser itself. */
export function browserSupport(): Pick<Capabilities, 'canAppend' | 'canPlay'> {
  const element = document.createElement('audio');
  return {
    canAppend: (type) => takes(type) || (isFrames(type) && takes(MP4_TYPES[type])),
    canPlay: (mime) => element.canPlayType(mime) !== '',
  };
}

/**
 * In what frames are handed to this browser: as they are where it takes them, else in MP4 (Firefox).
 *
 * @returns What makes one for each SourceBuffer. Rejects where the network does not give the part that makes MP4.
 */
export async function frameContainer(): Promise<() => Container> {
  const inMp4 = (mime: FrameMime) => !takes(mime) && takes(MP4_TYPES[mime]);
  if (!inMp4('audio/mpeg') && !inMp4('audio/aac')) return rawFrames;
  const { fragmentedMp4 } = await import('../mp4/fragmentedMp4.ts');
  return () => {
    const [raw, mp4] = [rawFrames(), fragmentedMp4()];
    const containerOf = (mime: FrameMime) => (inMp4(mime) ? mp4 : raw);
    return eachIn({
      'audio/mpeg': containerOf('audio/mpeg'),
      'audio/aac': containerOf('audio/aac'),
    });
  };
}

function takes(type: string): boolean {
  return mediaSourceClass()?.isTypeSupported(type) ?? false;
}

function isFrames(type: string): type is FrameMime {
  return type in MP4_TYPES;
}
