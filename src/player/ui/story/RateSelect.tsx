import { useLocale } from '#ui/localeContext.ts';
import { useStory } from '../playerContext.ts';
import { useDockMessages } from '../useDockMessages.ts';
import styles from './RateSelect.module.css';
import { useStoryPlayer } from './storyPlayerOf.ts';

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** How fast the story is told. */
export function RateSelect() {
  const { storyAudio: words } = useDockMessages();
  const number = new Intl.NumberFormat(useLocale());
  const story = useStory();
  const { setRate } = useStoryPlayer();
  if (story.status === 'none') return null;
  return (
    <select
      className={styles.rate}
      aria-label={words.speed}
      title={words.speed}
      value={story.rate}
      onChange={(event) => setRate(Number(event.currentTarget.value))}
    >
      {RATES.map((rate) => (
        <option key={rate} value={rate}>
          {words.rate(number.format(rate))}
        </option>
      ))}
    </select>
  );
}
