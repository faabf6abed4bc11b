import { Link } from 'react-router';
import { useIsWide } from '#ui/useIsWide.ts';
import { useStory } from '../playerContext.ts';
import { useDockMessages } from '../useDockMessages.ts';
import styles from './StoryTitle.module.css';
import { useStoryPlayer } from './storyPlayerOf.ts';

interface Props {
  /** On as many lines as it takes. */
  readonly isWhole?: boolean;
}

/** Which story is heard, with the way to its text; or that it cannot be, with the way to try again. */
export function StoryTitle({ isWhole = false }: Props) {
  const { storyAudio: words, player } = useDockMessages();
  const story = useStory();
  const isWide = useIsWide();
  // On a phone the whole bar opens the sheet, which has the link.
  const isInBar = !isWhole;
  const { resume } = useStoryPlayer();
  if (story.status === 'none') return null;
  const { title, path } = story.recording;
  return (
    <div className={styles.title} data-whole={isWhole || undefined}>
      <p className={styles.headline}>
        {isInBar && !isWide ? (
          <span dir="auto">{title}</span>
        ) : (
          <Link to={path} dir="auto">
            {title}
          </Link>
        )}
      </p>
      <p className={styles.kicker}>
        <output>{story.status === 'failed' ? words.failed : words.kicker}</output>{' '}
        {story.status === 'failed' && (
          <button type="button" className={styles.again} data-above onClick={resume}>
            {player.tryAgain}
          </button>
        )}
      </p>
    </div>
  );
}
