import { Link } from 'react-router';
import { useReach } from '#features/stations/useReach.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { PageTitle } from '#ui/PageTitle.tsx';
import styles from './message.module.css';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { app: say } = useMessages();
  const { path } = useReach();
  return (
    <div className={styles.message}>
      <PageTitle>{say.notFoundTitle}</PageTitle>
      <h1 className={styles.headline}>{say.notFoundTitle}</h1>
      <p>
        {say.notFoundText} {path && say.radioPlaysOn}
      </p>
      <p>
        <Link to="/">{say.toFrontPage}</Link>
      </p>
    </div>
  );
}
