import './ui/tokens.css';
import './ui/reset.css';
import './ui/base.css';
import './ui/fonts.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { createQueryClient } from '#api/queryClient.ts';
import { App } from '#app/App.tsx';
import { createRoutes } from '#app/routes.tsx';
import { warmOnIntent } from '#app/warmOnIntent.ts';
import { messagesFor } from '#messages/messages.ts';
import { createInstrument } from '#player/instrument.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

const instrument = createInstrument();
const queries = createQueryClient();
const router = createBrowserRouter(createRoutes(queries));
const messages = await messagesFor(document.documentElement.lang);

warmOnIntent(queries, root);
createRoot(root).render(
  <StrictMode>
    <App instrument={instrument} queries={queries} router={router} messages={messages} />
  </StrictMode>,
);
