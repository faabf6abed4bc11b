import type { Story } from '#contract/story.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { useLocale } from '#ui/localeContext.ts';
import { timeAgo } from '#ui/timeAgo.ts';
import { useNow } from '#ui/useNow.ts';
import styles from './StoryDate.module.css';

/** When a story was last touched, to the minute, and how long ago that is while it is not long. On paper only the first is true. */
export function StoryDate({ story: { publishedAt, modifiedAt } }: { readonly story: Story }) {
  const { stories: say } = useMessages();
  const locale = useLocale();
  const nowMs = useNow();
  const isUpdated = modifiedAt !== null && modifiedAt > publishedAt;
  const at = isUpdated ? modifiedAt : publishedAt;
  const write = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, style).format(Date.parse(at));
  const exact = write({ dateStyle: 'long', timeStyle: 'short' });
  const ago = timeAgo(Date.parse(at), nowMs, locale);
  return (
    <time dateTime={at} title={write({ dateStyle: 'full', timeStyle: 'short' })}>
      {isUpdated ? say.updated(exact) : exact}
      {ago !== write({ dateStyle: 'long' }) && (
        <>
          {' '}
          <span className={styles.ago}>({ago})</span>
        </>
      )}
    </time>
  );
}
