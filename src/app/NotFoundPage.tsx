import { Link } from 'react-router';
import { useMessages } from '#messages/messagesContext.ts';
import { PageTitle } from '#ui/PageTitle.tsx';
import styles from './message.module.css';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { app: say } = useMessages();
  return (
    <div className={styles.message}>
      <PageTitle>{say.notFoundTitle}</PageTitle>
      <h1 className={styles.headline}>{say.notFoundTitle}</h1>
      <p>{say.notFoundText}</p>
      <p>
        <Link to="/">{say.toFrontPage}</Link>
      </p>
    </div>
  );
}
