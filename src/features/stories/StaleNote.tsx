import { useMessages } from '#messages/messagesContext.ts';
import { useLocale } from '#ui/localeContext.ts';
import styles from './StaleNote.module.css';

interface Props {
  /** A query that has an answer, perhaps an old one. */
  readonly query: { readonly isRefetchError: boolean; readonly dataUpdatedAt: number };
}

/** Says that what is shown could not be renewed, and how old it is. */
export function StaleNote({ query: { isRefetchError, dataUpdatedAt } }: Props) {
  const { stories: say } = useMessages();
  const locale = useLocale();
  if (!isRefetchError) return null;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(dataUpdatedAt);
  return <output className={styles.note}>{say.asOf(time)}</output>;
}
