import { useEffect, useState, type ReactNode } from 'react';
import { useMessages } from '#messages/messagesContext.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';

interface Props<T> {
  /** `() => import('./controls/SleepMenu.tsx')`, declared outside of the component. */
  readonly load: () => Promise<T>;
  readonly children: (part: T) => ReactNode;
}

/**
 * A part of the player that comes when it is first asked for. One that does not come takes nothing down with it, as
 * `React.lazy` would: it can be asked for again.
 */
export function LazyPart<T>({ load, children }: Props<T>) {
  const { player: words } = useMessages();
  const [got, setGot] = useState<{ readonly part: T } | 'failed' | null>(null);

  useEffect(() => {
    if (got) return;
    let isWanted = true;
    load().then(
      (part) => isWanted && setGot({ part }),
      () => isWanted && setGot('failed'),
    );
    return () => void (isWanted = false);
  }, [load, got]);

  if (got === null) return null;
  if (got !== 'failed') return children(got.part);
  return (
    <ErrorNote message={words.partMissing} action={words.tryAgain} onAction={() => setGot(null)} />
  );
}
