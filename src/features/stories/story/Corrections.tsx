import { useId } from 'react';
import type { Story } from '#contract/story.ts';
import { useStoryMessages } from '../useStoryMessages.ts';
import { useLocale } from '#ui/localeContext.ts';
import styles from './Corrections.module.css';
import { Spans } from '../body/Spans.tsx';

export function Corrections({ corrections }: Pick<Story, 'corrections'>) {
  const { stories: say } = useStoryMessages();
  const dates = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'long' });
  const id = useId();
  if (corrections.length === 0) return null;
  return (
    <section className={styles.corrections} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {say.corrections}
      </h2>
      {corrections.map(({ at, spans }, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index}>
          {at && (
            <b>
              <time dateTime={at}>{say.correctedOn(dates.format(Date.parse(at)))}</time>{' '}
            </b>
          )}
          <Spans spans={spans} />
        </p>
      ))}
    </section>
  );
}
