import { Link } from 'react-router';
import type { StorySummary } from '#contract/storyList.ts';
import { Picture } from '#ui/Picture.tsx';
import styles from './StoryCard.module.css';
import { StoryMeta } from './StoryMeta.tsx';

interface Props {
  readonly story: StorySummary;
  /** Stands first in its list: on a phone its picture has the whole width. */
  readonly isFirst?: boolean;
  readonly headingLevel?: 2 | 3;
}

/** A story in a list. All of it can be pressed; only its headline is a link. */
export function StoryCard({ story, isFirst = false, headingLevel = 3 }: Props) {
  const Heading = `h${headingLevel}` as const;
  return (
    <article className={styles.card} data-first={isFirst} data-pictured={story.lead !== null}>
      {story.lead && (
        <Picture
          className={styles.picture}
          alt=""
          renditions={story.lead.renditions}
          sizes={isFirst ? '(width >= 40rem) 26rem, 100vw' : '(width >= 40rem) 26rem, 7rem'}
        />
      )}
      <div className={styles.words}>
        <Heading className={styles.headline}>
          <Link to={`/stories/${story.slug}`} className={styles.link}>
            {story.headline}
          </Link>
        </Heading>
        {story.dek && <p className={styles.dek}>{story.dek}</p>}
        <StoryMeta story={story} />
      </div>
    </article>
  );
}
