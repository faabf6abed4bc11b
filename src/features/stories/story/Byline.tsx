import { Fragment } from 'react';
import type { Person, Story } from '#contract/story.ts';
import { shareMessages } from '#messages/shareMessages.ts';
import { useStoryMessages } from '../useStoryMessages.ts';
import { useLocale } from '#ui/localeContext.ts';
import { Picture } from '#ui/Picture.tsx';
import { ShareButton } from '#ui/share/ShareButton.tsx';
import styles from './Byline.module.css';
import { StoryDate } from './StoryDate.tsx';

/** Who wrote it, for whom, and when; and the way to hand it on. */
export function Byline({ story }: { readonly story: Story }) {
  const { stories: say } = useStoryMessages();
  const locale = useLocale();
  const { bylines, owner, headline } = story;
  const portrait = bylines.length === 1 ? bylines[0]?.portrait : null;
  return (
    <div className={styles.byline}>
      {portrait && (
        <Picture className={styles.portrait} alt="" renditions={portrait.renditions} sizes="3rem" />
      )}
      <div className={styles.words}>
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
      <ShareButton title={headline} words={shareMessages(locale)} isCompact />
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
