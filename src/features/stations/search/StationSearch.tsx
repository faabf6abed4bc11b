import { Search, X } from 'lucide';
import { useId, useRef } from 'react';
import type { Station } from '#contract/station.ts';
import { useStationMessages } from '../useStationMessages.ts';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { StationOptions } from './StationOptions.tsx';
import { useCombobox } from './useCombobox.ts';
import styles from './StationSearch.module.css';

/** Call signs and towns are no words for a keyboard to mend. */
const AS_TYPED = {
  autoComplete: 'off',
  autoCapitalize: 'none',
  spellCheck: false,
  enterKeyHint: 'search',
} as const;

interface StationSearchProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Somebody is about to type. */
  readonly onFocus?: () => void;
  /** The best few for the text. */
  readonly suggestions: readonly Station[];
  readonly onChoose: (station: Station) => void;
}

export function StationSearch(props: StationSearchProps) {
  const { text, onText, onFocus, suggestions, onChoose } = props;
  const { stations: say } = useStationMessages();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const popup = useCombobox({
    optionCount: suggestions.length,
    onChoose: (index) => choose(suggestions[index]),
    onClear: () => onText(''),
  });

  function choose(station: Station | undefined) {
    popup.close();
    if (station) onChoose(station);
  }

  function clear() {
    onText('');
    input.current?.focus();
  }

  return (
    <div className={styles.search}>
      <label className={styles.label} htmlFor={`${id}-input`}>
        {say.findStation}
      </label>
      <div className={styles.field}>
        <span className={styles.glass}>
          <Icon of={Search} />
        </span>
        <input
          ref={input}
          id={`${id}-input`}
          className={styles.input}
          type="text"
          {...popup.inputProps}
          aria-describedby={`${id}-hint`}
          {...AS_TYPED}
          value={text}
          onFocus={onFocus}
          onChange={(event) => {
            onText(event.target.value);
            popup.open();
          }}
        />
        {text !== '' && (
          <IconButton className={styles.clear} icon={X} label={say.clear} onClick={clear} />
        )}
        <StationOptions
          id={popup.listId}
          stations={popup.isOpen ? suggestions : []}
          active={popup.active}
          onChoose={choose}
        />
      </div>
      <p className={styles.hint} id={`${id}-hint`}>
        {say.findHint}
      </p>
    </div>
  );
}
