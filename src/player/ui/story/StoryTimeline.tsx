import { useLocale } from '#ui/localeContext.ts';
import { Slider } from '#ui/Slider.tsx';
import { useStory } from '../playerContext.ts';
import { clockDuration, spokenDuration } from '../time/duration.ts';
import styles from '../time/TimelineBar.module.css';
import labels from '../time/TimelineLabels.module.css';
import { useDockMessages } from '../useDockMessages.ts';
import { useStoryPlayer } from './storyPlayerOf.ts';

interface Props {
  /** The words beside it, not under it: on a desk. */
  readonly isRow?: boolean;
}

const KEY_STEPS = { arrow: 5, page: 60 };

/** Where in the story one is, and the way to elsewhere in it. */
export function StoryTimeline({ isRow = false }: Props) {
  const { storyAudio: words, player } = useDockMessages();
  const locale = useLocale();
  const story = useStory();
  const { seekTo } = useStoryPlayer();
  if (story.status === 'none') return null;
  const { elapsedSeconds, totalSeconds } = story.place;
  const total = totalSeconds ?? elapsedSeconds;
  const spoken = words.place(spokenDuration(elapsedSeconds, locale), spokenDuration(total, locale));
  return (
    <div className={styles.bar} data-row={isRow || undefined}>
      <Slider
        label={words.timeline}
        className={styles.slider ?? ''}
        value={elapsedSeconds}
        max={Math.max(total, 1)}
        isDisabled={totalSeconds === null}
        valueText={spoken}
        keySteps={KEY_STEPS}
        hintAt={clockDuration}
        onChange={seekTo}
      />
      <span className={labels.show}>
        {player.progress(
          clockDuration(elapsedSeconds),
          totalSeconds === null ? '…' : clockDuration(total),
        )}
      </span>
    </div>
  );
}
