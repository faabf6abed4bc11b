import { useStationMessages } from '../useStationMessages.ts';
import type { Match } from './search.ts';
import { StationRow } from '../list/StationRow.tsx';
import styles from './StationResults.module.css';

const SHOWN = 60;

interface StationResultsProps {
  readonly query: string;
  readonly matches: readonly Match[];
  /** More may be found once every station is there. */
  readonly isLoading: boolean;
}

export function StationResults({ query, matches, isLoading }: StationResultsProps) {
  const { stations: say } = useStationMessages();
  const isNothing = matches.length === 0;
  return (
    <section>
      <output className={styles.count}>
        {isNothing && (isLoading ? say.searchAfterLoading : say.noMatch(query))}
        {!isNothing && say.matchCount(matches.length, query)}
      </output>
      {isNothing && !isLoading && <p className={styles.hint}>{say.noMatchHint}</p>}
      {!isNothing && (
        <ul className={styles.list}>
          {matches.slice(0, SHOWN).map(({ station, otherSignals }) => (
            <StationRow key={station.id} station={station} otherSignals={otherSignals} />
          ))}
        </ul>
      )}
      {matches.length > SHOWN && <p className={styles.hint}>{say.bestOf(SHOWN, matches.length)}</p>}
    </section>
  );
}
