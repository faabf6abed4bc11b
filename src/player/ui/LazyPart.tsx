import { useEffect, useState, type ReactNode } from 'react';
import { useMessages } from '#messages/messagesContext.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import type { LatePart } from '#ui/latePart.ts';

interface Props<T> {
  /** Declared outside of the component. */
  readonly part: LatePart<T>;
  readonly children: (part: T) => ReactNode;
}

/**
 * A part of the player that was asked for by a press. One that does not come takes nothing down with it, as `React.lazy`
 * would: it says so, and can be asked for again.
 */
export function LazyPart<T>({ part, children }: Props<T>) {
  const { player: words } = useMessages();
  const [got, setGot] = useState<{ readonly here: T } | 'failed' | null>(() => gotNow(part));

  useEffect(() => {
    if (got) return;
    let isWanted = true;
    part.load().then(
      (here) => isWanted && setGot({ here }),
      () => isWanted && setGot('failed'),
    );
    return () => void (isWanted = false);
  }, [part, got]);

  if (got === null) return null;
  if (got !== 'failed') return children(got.here);
  return (
    <ErrorNote message={words.partMissing} action={words.tryAgain} onAction={() => setGot(null)} />
  );
}

function gotNow<T>(part: LatePart<T>): { readonly here: T } | null {
  const here = part.now();
  return here && { here };
}
