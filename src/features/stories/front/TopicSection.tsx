import { useId } from 'react';
import { Link } from 'react-router';
import type { StorySummary, Topic } from '#contract/storyList.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { StoryCard } from '../card/StoryCard.tsx';
import { StoryGrid } from '../card/StoryGrid.tsx';
import styles from './TopicSection.module.css';

interface Props {
  readonly topic: Topic;
  readonly stories: readonly StorySummary[];
}

/** One topic's part of the front page. */
export function TopicSection({ topic, stories }: Props) {
  const { stories: say } = useMessages();
  const id = useId();
  if (stories.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id} className={styles.heading}>
          {topic.name}
        </h2>
        <Link to={`/topics/${topic.id}`} className={styles.more}>
          {say.moreFrom(topic.name)}
        </Link>
      </header>
      <StoryGrid>
        {stories.map((story, index) => (
          <StoryCard key={story.slug} story={story} isFirst={index === 0} />
        ))}
      </StoryGrid>
    </section>
  );
}
