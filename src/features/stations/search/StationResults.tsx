import { startTransition, useEffect, useState } from 'react';
import { useStationMessages } from '../useStationMessages.ts';
import type { Match } from './search.ts';
import { StationRow } from '../list/StationRow.tsx';
import styles from './StationResults.module.css';

const SHOWN = 60;
/** As many as a screen has room for: the others follow, and are not waited for by the next letter. */
const FIRST_SHOWN = 12;

interface StationResultsProps {
  readonly query: string;
  readonly matches: readonly Match[];
  /** More may be found once every station is there. */
  readonly isLoading: boolean;
}

export function StationResults({ query, matches, isLoading }: StationResultsProps) {
  const { stations: say } = useStationMessages();
  // On the way back to the page all are there at once, for its place.
  const [drawn, setDrawn] = useState(matches);
  useEffect(() => startTransition(() => setDrawn(matches)), [matches]);
  const isNothing = matches.length === 0;
  const shown = matches.slice(0, drawn === matches ? SHOWN : FIRST_SHOWN);
  return (
    <section>
      <output className={styles.count}>
        {isNothing && (isLoading ? say.searchAfterLoading : say.noMatch(query))}
        {!isNothing && say.matchCount(matches.length, query)}
      </output>
      {isNothing && !isLoading && <p className={styles.hint}>{say.noMatchHint}</p>}
      {!isNothing && (
        <ul className={styles.list}>
          {shown.map(({ station, otherSignals }) => (
            <StationRow key={station.id} station={station} otherSignals={otherSignals} />
          ))}
        </ul>
      )}
      {matches.length > SHOWN && <p className={styles.hint}>{say.bestOf(SHOWN, matches.length)}</p>}
    </section>
  );
}
