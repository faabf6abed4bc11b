import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useStationMessages } from '../useStationMessages.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { PageTitle } from '#ui/PageTitle.tsx';
import { searchStations } from './search.ts';
import { indexStations } from './searchIndex.ts';
import { StationDirectory } from '../regions/StationDirectory.tsx';
import { StationResults } from './StationResults.tsx';
import { StationSearch } from './StationSearch.tsx';
import { useListings } from '../list/useListings.ts';
import { useSearchText } from './useSearchText.ts';
import styles from './StationsPage.module.css';

const SUGGESTIONS = 8;

/** `/stations?q=`: find a station by words, or walk there by region. */
export function StationsPage() {
  const { stations: say } = useStationMessages();
  const navigate = useNavigate();
  const known = useListings();
  const [text, setText] = useSearchText();
  const query = text.trim();
  const isSearching = query !== '';
  // Some milliseconds for thousands of stations, and nobody who walks by region needs it.
  const index = useMemo(
    () => indexStations(isSearching ? known.listings : []),
    [isSearching, known.listings],
  );
  const matches = useMemo(() => searchStations(index, query), [index, query]);
  const suggestions = matches.slice(0, SUGGESTIONS).map(({ station }) => station);

  return (
    <div className={styles.page}>
      <PageTitle>{say.stations}</PageTitle>
      <div>
        <h1 className={styles.heading}>{say.stations}</h1>
        <p className={styles.intro}>{say.intro}</p>
      </div>
      <StationSearch
        text={text}
        onText={setText}
        suggestions={suggestions}
        onChoose={(station) => void navigate(`/stations/${station.id}`)}
      />
      {known.hasFailed && (
        <ErrorNote message={say.loadFailed} action={say.tryAgain} onAction={known.retry} />
      )}
      {isSearching ? (
        <StationResults query={query} matches={matches} isLoading={known.isLoading} />
      ) : (
        <StationDirectory {...known} />
      )}
    </div>
  );
}
