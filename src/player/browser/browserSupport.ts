/* What of sound this browser takes. */

import type { FrameMime } from '#audio/frame.ts';
import { eachIn, rawFrames, type Container } from '../decks/container.ts';
import { mediaSourceClass } from '../decks/mediaSourceClass.ts';
import { MP4_TYPES } from '../decks/mp4Types.ts';
import type { Capabilities } from '../line/waysToPlay.ts';

const MIMES: readonly FrameMime[] = ['audio/mpeg', 'audio/aac'];

/** What of sound this browser takes, asked of the browser itself. */
export function browserSupport(): Pick<Capabilities, 'canAppend' | 'canPlay'> {
  const element = document.createElement('audio');
  return {
    canAppend: (type) => takes(type) || (isFrames(type) && takes(MP4_TYPES[type])),
    canPlay: (mime) => element.canPlayType(mime) !== '',
  };
}

/**
 * In what frames are handed to this browser: as they are where it takes them, else in MP4. What it says that it takes, and then
 * refuses (WebKitGTK: AAC), comes in MP4 the next time.
 *
 * @returns What makes one for each SourceBuffer. Rejects where the network does not give the part that makes MP4.
 */
export async function frameContainer(): Promise<() => Container> {
  const inMp4 = new Set(MIMES.filter((mime) => !takes(mime) && takes(MP4_TYPES[mime])));
  let fragmented = inMp4.size > 0 ? await loadMp4() : null;
  const refuse = async (mime: FrameMime) => {
    if (!takes(mime) || !takes(MP4_TYPES[mime])) return;
    fragmented ??= await loadMp4().catch(() => null);
    // What is refused both ways is no sound: what comes next begins as it would have.
    if (!inMp4.delete(mime) && fragmented) inMp4.add(mime);
  };
  return () => {
    const [raw, mp4] = [rawFrames(), fragmented?.()];
    const packingOf = (mime: FrameMime) => (mp4 && inMp4.has(mime) ? mp4 : raw);
    return eachIn(
      { 'audio/mpeg': packingOf('audio/mpeg'), 'audio/aac': packingOf('audio/aac') },
      refuse,
    );
  };
}

async function loadMp4() {
  return (await import('../mp4/fragmentedMp4.ts')).fragmentedMp4;
}

function takes(type: string): boolean {
  return mediaSourceClass()?.isTypeSupported(type) ?? false;
}

function isFrames(type: string): type is FrameMime {
  return type in MP4_TYPES;
}
