import { QueryClientProvider, useQuery, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { networkQuery } from '#api/networkQuery.ts';
import type { Messages } from '#messages/messages.ts';
import { MessagesContext, useMessages } from '#messages/messagesContext.ts';
import type { PlayerParts } from '#player/ui/playerContext.ts';
import { PlayerProvider } from '#player/ui/PlayerProvider.tsx';
import { LocaleContext } from '#ui/localeContext.ts';
import { TitleContext } from '#ui/PageTitle.tsx';

interface Props {
  readonly parts: PlayerParts;
  readonly queries: QueryClient;
  readonly router: DataRouter;
  readonly messages: Messages;
}

/** What every page can count on, around the router. */
export function App({ parts, queries, router, messages }: Props) {
  return (
    <QueryClientProvider client={queries}>
      <MessagesContext value={messages}>
        <PlayerProvider parts={parts}>
          <NetworkFormats>
            <RouterProvider router={router} />
          </NetworkFormats>
        </PlayerProvider>
      </MessagesContext>
    </QueryClientProvider>
  );
}

/** The network's way to write dates and titles. */
function NetworkFormats({ children }: { readonly children: ReactNode }) {
  const { data: network } = useQuery(networkQuery);
  const { app: say } = useMessages();
  const titled = (title: string) => (network ? say.pageTitle(title, network.name) : title);
  return (
    <LocaleContext value={network?.locale ?? 'en-US'}>
      <TitleContext value={titled}>{children}</TitleContext>
    </LocaleContext>
  );
}
