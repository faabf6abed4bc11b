import type { Story } from '#contract/story.ts';
import { Byline } from './Byline.tsx';
import { Kicker } from '../Kicker.tsx';
import styles from './StoryHeader.module.css';

export function StoryHeader({ story }: { readonly story: Story }) {
  return (
    <header className={styles.header}>
      <Kicker topics={story.topics} />
      <h1 className={styles.headline}>{story.headline}</h1>
      {story.dek && <p className={styles.dek}>{story.dek}</p>}
      <Byline story={story} />
    </header>
  );
}
