import { useId, useState, type ComponentProps, type KeyboardEvent } from 'react';

export interface Combobox {
  /** Whether the list is shown: asked for, and not empty. */
  readonly isOpen: boolean;
  /** The option that Enter would choose, or -1. */
  readonly active: number;
  /** Of the list; its options are `${listId}-0` and on. */
  readonly listId: string;
  readonly open: () => void;
  readonly close: () => void;
  /** What makes a text input the combobox of that list. */
  readonly inputProps: ComponentProps<'input'>;
}

interface Orders {
  readonly optionCount: number;
  readonly onChoose: (index: number) => void;
  /** Escape, when there is no list left to close. */
  readonly onClear: () => void;
}

/** @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ "list autocomplete with manual selection" */
export function useCombobox({ optionCount, onChoose, onClear }: Orders): Combobox {
  const listId = useId();
  const [isAskedFor, setAskedFor] = useState(false);
  const [pointed, setPointed] = useState(-1);
  const isOpen = isAskedFor && optionCount > 0;
  const active = isOpen && pointed < optionCount ? pointed : -1;

  function show(isShown: boolean) {
    setAskedFor(isShown);
    setPointed(-1);
  }

  function move(by: 1 | -1) {
    setAskedFor(true);
    // From the box itself, down is the first option and up the last.
    const from = active < 0 && by < 0 ? 0 : active;
    setPointed((from + by + optionCount) % Math.max(1, optionCount));
  }

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => {
      show(false);
      if (active >= 0) onChoose(active);
    },
    Escape: () => (isOpen ? show(false) : onClear()),
  };

  function onKeyDown(event: KeyboardEvent) {
    const act = keys[event.key];
    // A half-composed word keeps its keys: they choose between characters there.
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  }

  const inputProps = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': isOpen,
    'aria-controls': listId,
    'aria-activedescendant': active < 0 ? undefined : `${listId}-${active}`,
    onKeyDown,
    onBlur: () => show(false),
  } as const;
  return { isOpen, active, listId, open: () => show(true), close: () => show(false), inputProps };
}
