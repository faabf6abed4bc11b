import { useEffect, useMemo, useRef } from 'react';

/** Longer than a pointer on its way to something else stays. */
const INTENT_MS = 150;

/** What to put on a control so that it is known a moment before it is pressed. */
export interface IntentHandlers {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onPointerDown: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * Tells when a press is likely: a pointer or the focus that stays, or a press that has begun.
 *
 * @param onIntent Told each time; null: a press means something else now. What it means is asked when the pointer or the focus
 *   comes: a button that has just been pressed and changed is not about to be pressed again.
 */
export function useIntent(onIntent: (() => void) | null): IntentHandlers {
  const told = useRef(onIntent);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const frame = useRef(0);
  useEffect(() => {
    told.current = onIntent;
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      cancelAnimationFrame(frame.current);
    },
    [],
  );

  return useMemo(() => {
    const leave = () => clearTimeout(timer.current);
    // Dialling takes longer than a frame: the press is seen first.
    const press = () => {
      cancelAnimationFrame(frame.current);
      if (!told.current) return leave();
      frame.current = requestAnimationFrame(() => {
        leave();
        timer.current = setTimeout(() => told.current?.());
      });
    };
    const stay = () => {
      leave();
      const meant = told.current;
      if (meant) timer.current = setTimeout(meant, INTENT_MS);
    };
    return {
      onPointerEnter: stay,
      onPointerLeave: leave,
      onPointerDown: press,
      onFocus: stay,
      onBlur: leave,
    };
  }, []);
}
