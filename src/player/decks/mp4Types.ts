import type { FrameMime } from '#audio/frame.ts';

/** What MediaSource calls frames that are in MP4. */
export const MP4_TYPES: Readonly<Record<FrameMime, string>> = {
  'audio/mpeg': 'audio/mp4; codecs="mp3"',
  'audio/aac': 'audio/mp4; codecs="mp4a.40.2"',
};
