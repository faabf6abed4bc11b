import { useId } from 'react';
import type { StorySummary } from '#contract/storyList.ts';
import { useStoryMessages } from '../useStoryMessages.ts';
import styles from './RelatedStories.module.css';
import { StoryCard } from '../card/StoryCard.tsx';
import { StoryGrid } from '../card/StoryGrid.tsx';

export function RelatedStories({ stories }: { readonly stories: readonly StorySummary[] }) {
  const { stories: say } = useStoryMessages();
  const id = useId();
  if (stories.length === 0) return null;
  return (
    <section className={styles.related} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {say.moreStories}
      </h2>
      <StoryGrid shape="row">
        {stories.map((story) => (
          <StoryCard key={story.slug} story={story} />
        ))}
      </StoryGrid>
    </section>
  );
}
