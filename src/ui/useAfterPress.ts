import { startTransition, useEffect, useEffectEvent, useState } from 'react';

/** What is so outside React, and tells when it changes. */
interface Source<S> {
  readonly getState: () => S;
  /** A listener that is told `true` follows in the same task. */
  readonly subscribe: (listener: (isAtOnce?: unknown) => void) => () => void;
}

/**
 * What is selected of a source, drawn only after a press that changed it, or came beside it, has had its picture: what was
 * pressed answers at once, and what follows from it all over the page does not keep that waiting.
 *
 * @param select Of a state that says the same it gives the same.
 */
export function useAfterPress<S, T>(source: Source<S>, select: (state: S) => T): T {
  const [, setTold] = useState({});
  // Whoever is drawn for another reason tells what is so now, and not when it last changed.
  const drawn = select(source.getState());
  const follow = useEffectEvent((isAtOnce: boolean) => {
    if (Object.is(select(source.getState()), drawn)) return;
    const draw = () => setTold({});
    if (isAtOnce) draw();
    else startTransition(draw);
  });
  useEffect(() => source.subscribe((isAtOnce) => follow(isAtOnce === true)), [source]);
  // It may have changed before it was listened to.
  useEffect(() => follow(false));
  return drawn;
}
