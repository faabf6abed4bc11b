import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { PageTitle } from '#ui/PageTitle.tsx';
import { StoryBody } from '../body/StoryBody.tsx';
import { StaleNote } from '../StaleNote.tsx';
import { ownPageQuery } from '../story/storyQuery.ts';
import styles from './OwnPage.module.css';

/** `/pages/:slug`: a page that the network wrote itself, set as its stories are. */
export function OwnPage() {
  const { slug = '' } = useParams();
  const query = useSuspenseQuery(ownPageQuery(slug));
  const { title, description, body } = query.data;

  return (
    <article className={styles.page}>
      <PageTitle>{title}</PageTitle>
      <h1 className={styles.heading}>{title}</h1>
      {description && <p className={styles.dek}>{description}</p>}
      <div className={styles.text}>
        <StaleNote query={query} />
        <StoryBody body={body} />
      </div>
    </article>
  );
}
