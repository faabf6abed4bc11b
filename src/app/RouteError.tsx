import { useEffect } from 'react';
import { isRouteErrorResponse, useLocation, useNavigate, useRouteError } from 'react-router';
import { ApiError } from '#api/apiError.ts';
import { useReach } from '#features/stations/useReach.ts';
import type { Messages } from '#messages/messages.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { PageTitle } from '#ui/PageTitle.tsx';
import styles from './message.module.css';
import { NotFoundPage } from './NotFoundPage.tsx';

/** What stands in place of a page that cannot be shown, while the player plays on. Once the network is back it tries by itself. */
export function RouteError() {
  const { app: say } = useMessages();
  const { path } = useReach();
  const error = useRouteError();
  const location = useLocation();
  const navigate = useNavigate();
  // The same address again, code and data: what failed may be either.
  const again = () => void navigate(location, { replace: true });
  useEffect(() => {
    if (isNotFound(error)) return;
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  });
  if (isNotFound(error)) return <NotFoundPage />;
  return (
    <div className={styles.message}>
      <PageTitle>{say.errorTitle}</PageTitle>
      <h1 className={styles.headline}>{say.errorTitle}</h1>
      <ErrorNote
        message={`${whatHappened(error, say)} ${path ? say.radioPlaysOn : ''}`}
        action={say.tryAgain}
        onAction={again}
      />
    </div>
  );
}

function isNotFound(error: unknown): boolean {
  if (error instanceof ApiError) return error.fault === 'not-found';
  return isRouteErrorResponse(error) && error.status === 404;
}

function whatHappened(error: unknown, say: Messages['app']): string {
  const fault = error instanceof ApiError ? error.fault : null;
  if (fault === 'unreachable') return say.unreachable;
  return fault === 'malformed' ? say.malformed : say.serverFault;
}
