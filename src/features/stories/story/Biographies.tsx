import { useId } from 'react';
import type { Person } from '#contract/story.ts';
import { useStoryMessages } from '../useStoryMessages.ts';
import { Picture } from '#ui/Picture.tsx';
import styles from './Biographies.module.css';
import { Spans } from '../body/Spans.tsx';

/** Who wrote the story, of those about whom more is known than a name. */
export function Biographies({ people }: { readonly people: readonly Person[] }) {
  const { stories: say } = useStoryMessages();
  const id = useId();
  const known = people.filter((person) => person.biography.length > 0);
  if (known.length === 0) return null;
  return (
    <section className={styles.people} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {known.length === 1 ? say.aboutTheAuthor : say.aboutTheAuthors}
      </h2>
      {known.map((person) => (
        <Biography key={person.name} person={person} />
      ))}
    </section>
  );
}

function Biography({ person: { name, role, biography, portrait } }: { readonly person: Person }) {
  return (
    <div className={styles.person}>
      {portrait && (
        <Picture className={styles.portrait} alt="" renditions={portrait.renditions} sizes="5rem" />
      )}
      <div className={styles.words}>
        <p>
          <b className={styles.name}>{name}</b>
          {role && <span className={styles.role}>{role}</span>}
        </p>
        {biography.map((spans, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index} className={styles.text}>
            <Spans spans={spans} />
          </p>
        ))}
      </div>
    </div>
  );
}
