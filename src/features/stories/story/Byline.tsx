import { Fragment } from 'react';
import type { Person, Story } from '#contract/story.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { useLocale } from '#ui/localeContext.ts';
import { Picture } from '#ui/Picture.tsx';
import styles from './Byline.module.css';
import { StoryDate } from './StoryDate.tsx';

/** Who wrote it, for whom, and when. */
export function Byline({ story }: { readonly story: Story }) {
  const { stories: say } = useMessages();
  const { bylines, owner } = story;
  const portrait = bylines.length === 1 ? bylines[0]?.portrait : null;
  return (
    <div className={styles.byline}>
      {portrait && (
        <Picture className={styles.portrait} alt="" renditions={portrait.renditions} sizes="3rem" />
      )}
      <div>
        {bylines.length > 0 && (
          <p className={styles.people}>
            {say.by} <Names people={bylines} />
          </p>
        )}
        <p className={styles.when}>
          {owner && <span>{say.from(owner)}</span>}
          <StoryDate story={story} />
        </p>
      </div>
    </div>
  );
}

/** 'Ana Ruiz, Jo Marsh, and Lee Park', as the language puts it. */
function Names({ people }: { readonly people: readonly Person[] }) {
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  return list.formatToParts(people.map((person) => person.name)).map(({ type, value }) => {
    if (type === 'literal') return value;
    const person = people.find(({ name }) => name === value);
    return (
      <Fragment key={value}>
        {person?.href ? <a href={person.href}>{value}</a> : <b>{value}</b>}
      </Fragment>
    );
  });
}
