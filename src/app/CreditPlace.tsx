import { useQuery } from '@tanstack/react-query';
import { networkQuery } from '#api/networkQuery.ts';
import { useLatePart } from '#ui/latePart.ts';
import type { CreditPlace as Place } from '#contract/site.ts';
import styles from './CreditPlace.module.css';
import { lateAround } from './lateAround.ts';

/** Room for thanks to an underwriter, where somebody is thanked. It is there before they are, so nothing moves. */
export function CreditPlace({ place }: { readonly place: Place }) {
  const { data: network } = useQuery(networkQuery);
  const late = useLatePart(lateAround, place);
  if (!network?.creditPlaces.includes(place)) return null;
  return (
    <aside className={styles.place}>
      {late && <late.aroundRest.SupportCredit place={place} />}
    </aside>
  );
}
