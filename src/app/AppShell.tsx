import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { networkQuery } from '#api/networkQuery.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { PLAYER_ID } from '#player/browser/keyPress.ts';
import { useLatePart } from '#ui/latePart.ts';
import styles from './AppShell.module.css';
import { lateAround } from './lateAround.ts';
import { pageOf } from './pageOf.ts';
import { scrollKey } from './scrollKey.ts';
import { SiteHeader } from './SiteHeader.tsx';
import { usePageFocus } from './usePageFocus.ts';

const CONTENT_ID = 'content';

interface Props {
  /** Whether the player is always there. */
  readonly hasRadio: boolean;
  /** Along the bottom of every page: never taken down while pages come and go. */
  readonly player: ReactNode;
}

/** What stands around every page and outlives it. */
export function AppShell({ hasRadio, player }: Props) {
  const { app: say } = useMessages();
  const { data: network } = useQuery(networkQuery);
  const location = useLocation();
  const around = useLatePart(lateAround, location);
  usePageFocus(CONTENT_ID);

  return (
    <div className={styles.shell}>
      {around && <around.aroundRest.LoadingLine />}
      <SiteHeader network={network}>
        <a className={styles.skip} href={`#${CONTENT_ID}`}>
          {say.skipToContent}
        </a>
        {hasRadio && (
          <a className={styles.skip} href={`#${PLAYER_ID}`}>
            {say.skipToPlayer}
          </a>
        )}
      </SiteHeader>
      {/*
       * Only another page comes in, and by CSS: React's own transitions let it hear nothing for some frames, in which a pressed
       * link would load the document anew and end the sound. The first page is drawn at once.
       */}
      <main
        key={pageOf(location)}
        id={CONTENT_ID}
        className={styles.main}
        data-turned={location.key !== 'default' || undefined}
        tabIndex={-1}
      >
        <Outlet />
      </main>
      {around && <around.aroundRest.SiteFooter network={network} />}
      {player}
      <ScrollRestoration getKey={scrollKey} />
    </div>
  );
}
