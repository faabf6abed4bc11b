import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { LEAD_PICTURE_SIZES } from '#contract/picture.ts';
import { PageTitle } from '#ui/PageTitle.tsx';
import { Biographies } from './Biographies.tsx';
import { Corrections } from './Corrections.tsx';
import { Figure } from '../body/Figure.tsx';
import { ListenToStory } from '../audio/ListenToStory.tsx';
import { RelatedStories } from './RelatedStories.tsx';
import { RightsLine } from './RightsLine.tsx';
import { StaleNote } from '../StaleNote.tsx';
import { StoryBody } from '../body/StoryBody.tsx';
import { StoryContents } from './StoryContents.tsx';
import { StoryHeader } from './StoryHeader.tsx';
import styles from './StoryPage.module.css';
import { storyQuery } from './storyQuery.ts';

interface Props {
  /** Thanks to an underwriter, where the story ends. */
  readonly credit?: ReactNode;
}

/** `/stories/:slug` */
export function StoryPage({ credit }: Props) {
  const { slug = '' } = useParams();
  const query = useSuspenseQuery(storyQuery(slug));
  const { story, related } = query.data;

  return (
    <div className={styles.page}>
      <PageTitle>{story.headline}</PageTitle>
      <article className={styles.story} data-has-audio={story.audio ? true : undefined}>
        <StoryHeader story={story} />
        {story.audio && (
          <div className={styles.listen}>
            <ListenToStory
              key={slug}
              audio={story.audio}
              title={story.audio.title ?? story.headline}
            />
          </div>
        )}
        <div className={styles.margin}>
          <StoryContents body={story.body} />
        </div>
        {story.lead && (
          <Figure className={styles.lead} picture={story.lead} sizes={LEAD_PICTURE_SIZES} isFirst />
        )}
        <div className={styles.text}>
          <StaleNote query={query} />
          <StoryBody body={story.body} />
          <Corrections corrections={story.corrections} />
          <RightsLine story={story} />
          <Biographies people={story.bylines} />
        </div>
      </article>
      {credit}
      <RelatedStories stories={related} />
    </div>
  );
}
