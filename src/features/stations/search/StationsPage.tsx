import { memo, startTransition, useDeferredValue, useMemo, useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { ApiError } from '#api/apiError.ts';
import { ALL_STATIONS } from '#contract/reach.ts';
import { useReach } from '../useReach.ts';
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

// Not drawn again for a letter that has found nothing yet.
const Results = memo(StationResults);
const Directory = memo(StationDirectory);

/** `/stations`, where there are several. */
export function StationsPage() {
  const { path } = useReach();
  if (path === null) throw new ApiError('not-found', ALL_STATIONS);
  return path === ALL_STATIONS ? <FindStation /> : <Navigate to={path} replace />;
}

/** `?q=`: find a station by words, or walk there by region. */
function FindStation() {
  const { stations: say } = useStationMessages();
  const navigate = useNavigate();
  const { retry, hasFailed, ...known } = useListings();
  const [text, setText, stopSharing] = useSearchText();
  // The box keeps up with the keys, and what is found follows.
  const query = useDeferredValue(text).trim();
  const isSearching = query !== '';
  const [isAhead, setAhead] = useState(false);
  const isIndexed = isAhead || isSearching;
  // Nobody who walks by region needs it.
  const index = useMemo(
    () => indexStations(isIndexed ? known.listings : []),
    [isIndexed, known.listings],
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
        onFocus={() => startTransition(() => setAhead(true))}
        suggestions={suggestions}
        onChoose={(station) => {
          // On a busy device the page hears of the way there only after the text has settled.
          stopSharing();
          void navigate(`/stations/${station.id}`);
        }}
      />
      {hasFailed && <ErrorNote message={say.loadFailed} action={say.tryAgain} onAction={retry} />}
      {isSearching ? (
        <Results query={query} matches={matches} isLoading={known.isLoading} />
      ) : (
        <Directory {...known} />
      )}
    </div>
  );
}
