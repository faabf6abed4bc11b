// HTML has no list of options for a text box that a page may draw; and the keys are the box's to hear.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */
import { useEffect, useRef } from 'react';
import type { Station } from '#contract/station.ts';
import { useStationMessages } from '../useStationMessages.ts';
import { frequencyText } from '#contract/frequencyText.ts';
import { nameBeside } from '../list/nameBeside.ts';
import { placeText } from '#contract/placeText.ts';
import styles from './StationOptions.module.css';

interface StationOptionsProps {
  readonly id: string;
  /** None: the list is closed. */
  readonly stations: readonly Station[];
  readonly active: number;
  readonly onChoose: (station: Station) => void;
}

/** The list under the search box. Focus stays in the box; the active option is told by `aria-activedescendant`. */
export function StationOptions({ id, stations, active, onChoose }: StationOptionsProps) {
  const { stations: say } = useStationMessages();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div
      ref={list}
      id={id}
      className={styles.options}
      role="listbox"
      aria-label={say.suggestions}
      hidden={stations.length === 0}
    >
      {stations.map((station, index) => (
        <div
          key={station.id}
          id={`${id}-${index}`}
          className={styles.option}
          role="option"
          aria-selected={index === active}
          // A press must not take the focus out of the box: that would close the list before the click.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(station)}
        >
          <span className={styles.callSign}>{station.callSign}</span>{' '}
          <span className={styles.frequency}>{frequencyText(station)}</span>{' '}
          <span className={styles.name}>{nameBeside(station)}</span>{' '}
          <span className={styles.place}>{placeText(station)}</span>
        </div>
      ))}
    </div>
  );
}
