/* What of sound this browser takes. */

import type { Capabilities } from './waysToPlay.ts';

declare global {
  /** Safari's MediaSource on phones. W3C Media Source Extensions, "ManagedMediaSource". */
  var ManagedMediaSource: typeof MediaSource | undefined;
}

/** What of sound this browser takes, asked of the browser itself. */
export function browserSupport(): Pick<Capabilities, 'canAppend' | 'canPlay'> {
  const element = document.createElement('audio');
  return {
    canAppend: (mime) => mediaSourceClass()?.isTypeSupported(mime) ?? false,
    canPlay: (mime) => element.canPlayType(mime) !== '',
  };
}

/** MediaSource, by either of its names; undefined: this browser has none. */
export function mediaSourceClass(): typeof MediaSource | undefined {
  return globalThis.ManagedMediaSource ?? globalThis.MediaSource;
}
