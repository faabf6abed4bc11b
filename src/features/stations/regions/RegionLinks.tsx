import { useId } from 'react';
import { Link } from 'react-router';
import { SectionHeading } from '../SectionHeading.tsx';
import { useStationMessages } from '../useStationMessages.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import type { RegionCount } from './regions.ts';
import styles from './RegionLinks.module.css';

interface RegionLinksProps {
  readonly heading: string;
  readonly counts: readonly RegionCount[];
}

export function RegionLinks({ heading, counts }: RegionLinksProps) {
  const { stations: say } = useStationMessages();
  const id = useId();
  if (counts.length === 0) return null;
  return (
    <nav aria-labelledby={id}>
      <SectionHeading id={id}>{heading}</SectionHeading>
      <ul className={styles.list}>
        {counts.map(({ region, stationCount }) => (
          <li key={region.id} className={styles.region}>
            <Link to={`/stations/in/${region.id}`}>{region.name}</Link>{' '}
            <span className={styles.count} aria-hidden>
              {stationCount}
            </span>
            <VisuallyHidden>{say.stationCount(stationCount)}</VisuallyHidden>
          </li>
        ))}
      </ul>
    </nav>
  );
}
