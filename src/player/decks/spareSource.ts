import { mediaSourceClass } from './mediaSourceClass.ts';
import { openSource, type OpenSource } from './openSource.ts';

interface Page {
  /** Where presses come, after everything else has heard of them. */
  readonly presses: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  readonly whenIdle: (act: () => void) => void;
}

/**
 * Has a source stand ready for the first that is needed: to make one is most of what a first press takes.
 *
 * One that was made before any press is given up by a press that had no use for it: Safari lets only those elements sound by
 * themselves later that were loaded within a press.
 *
 * @returns The one that stands ready, or one made on the spot.
 */
export function spareSource({ presses, whenIdle }: Page): () => OpenSource {
  let spare: OpenSource | undefined;
  let isWanted = mediaSourceClass() !== undefined;
  const drop = () => {
    spare?.close();
    spare = undefined;
  };
  const prepare = () => {
    if (!isWanted || spare) return;
    const prepared = openSource();
    spare = prepared;
    // Browsers take back what nobody uses.
    const onTaken = () => {
      if (spare === prepared) drop();
    };
    prepared.mediaSource.addEventListener('sourceclose', onTaken);
  };
  const onPress = () => {
    presses.removeEventListener('click', onPress);
    drop();
    whenIdle(prepare);
  };
  presses.addEventListener('click', onPress);
  whenIdle(prepare);
  return () => {
    const taken = spare ?? openSource();
    spare = undefined;
    isWanted = false;
    return taken;
  };
}
