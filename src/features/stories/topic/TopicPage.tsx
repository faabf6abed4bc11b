import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { useStoryMessages } from '../useStoryMessages.ts';
import { PageTitle } from '#ui/PageTitle.tsx';
import { Pager } from './Pager.tsx';
import { StaleNote } from '../StaleNote.tsx';
import { StoryCard } from '../card/StoryCard.tsx';
import { StoryGrid } from '../card/StoryGrid.tsx';
import { pageNumber, topicQuery } from '../storyQueries.ts';
import styles from './TopicPage.module.css';

/** `/topics/:topic?page=` */
export function TopicPage() {
  const { stories: say } = useStoryMessages();
  const { topic: topicId = '' } = useParams();
  const [search] = useSearchParams();
  const query = useSuspenseQuery(topicQuery(topicId, pageNumber(search)));
  const { topic, stories, page, pageCount } = query.data;

  return (
    <div className={styles.page}>
      <PageTitle>{say.topicTitle(topic.name, page)}</PageTitle>
      <h1 className={styles.heading}>{topic.name}</h1>
      <StaleNote query={query} />
      {stories.length === 0 && <p>{say.noStoriesInTopic}</p>}
      <StoryGrid>
        {stories.map((story, index) => (
          <StoryCard key={story.slug} story={story} isFirst={index === 0} headingLevel={2} />
        ))}
      </StoryGrid>
      <Pager page={page} pageCount={pageCount} />
    </div>
  );
}
