import { Link } from 'react-router';
import { LEAD_PICTURE_SIZES } from '#contract/picture.ts';
import type { StorySummary } from '#contract/storyList.ts';
import { Picture } from '#ui/Picture.tsx';
import { Kicker } from '../Kicker.tsx';
import styles from './LeadStory.module.css';
import { StoryMeta } from '../card/StoryMeta.tsx';

/** The front page's first story. */
export function LeadStory({ story }: { readonly story: StorySummary }) {
  return (
    <article className={styles.lead}>
      {story.lead && (
        <Picture
          className={styles.picture}
          alt=""
          renditions={story.lead.renditions}
          sizes={LEAD_PICTURE_SIZES}
          isFirst
        />
      )}
      <div className={styles.words}>
        <Kicker topics={story.topics} />
        <h2 className={styles.headline}>
          <Link to={`/stories/${story.slug}`} className={styles.link}>
            {story.headline}
          </Link>
        </h2>
        {story.dek && <p className={styles.dek}>{story.dek}</p>}
        <StoryMeta story={story} />
      </div>
    </article>
  );
}
