import { useLatePart } from '#ui/latePart.ts';
import type { CreditPlace as Place } from '#contract/site.ts';
import styles from './CreditPlace.module.css';
import { lateAround } from './lateAround.ts';

/** Room for thanks to an underwriter. It is there before they are, so nothing moves. */
export function CreditPlace({ place }: { readonly place: Place }) {
  const late = useLatePart(lateAround, place);
  return (
    <aside className={styles.place}>
      {late && <late.aroundRest.SupportCredit place={place} />}
    </aside>
  );
}
