/* What of sound this browser takes. */

import { mediaSourceClass } from '../decks/mediaSourceClass.ts';
import type { Capabilities } from '../line/waysToPlay.ts';

/** What of sound this browser takes, asked of the browser itself. */
export function browserSupport(): Pick<Capabilities, 'canAppend' | 'canPlay'> {
  const element = document.createElement('audio');
  return {
    canAppend: (mime) => mediaSourceClass()?.isTypeSupported(mime) ?? false,
    canPlay: (mime) => element.canPlayType(mime) !== '',
  };
}
