import { useEffect } from 'react';
import { isRouteErrorResponse, useLocation, useNavigate, useRouteError } from 'react-router';
import { ApiError } from '#api/apiError.ts';
import type { Messages } from '#messages/messages.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { PageTitle } from '#ui/PageTitle.tsx';
import styles from './message.module.css';
import { NotFoundPage } from './NotFoundPage.tsx';

/** What stands in place of a page that cannot be shown, while the player plays on. Once the network is back it tries by itself. */
export function RouteError() {
  const { app: say } = useMessages();
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
      <ErrorNote message={whatHappened(error, say)} action={say.tryAgain} onAction={again} />
    </div>
  );
}

function isNotFound(error: unknown): boolean {
  if (error instanceof ApiError) return error.fault === 'not-found';
  return isRouteErrorResponse(error) && error.status === 404;
}

function whatHappened(error: unknown, say: Messages['app']): string {
  if (!(error instanceof ApiError)) return say.brokenPage;
  switch (error.fault) {
    case 'unreachable':
      return say.unreachable;
    case 'malformed':
      return say.malformed;
    case 'server':
    case 'not-found':
      return say.serverFault;
  }
}
