import { Hono, type Context } from 'hono';
import type { ServerMessages } from '#messages/serverMessages.ts';
import { createAnswers, type Holdings } from './answers/createAnswers.ts';
import { healthRoutes } from './answers/healthRoutes.ts';
import { apiRoutes } from './answers/apiRoutes.ts';
import { untilRead } from './answers/untilRead.ts';
import type { Face } from './face/face.ts';
import type { FaceFile } from './face/faceFile.ts';
import { faceRoutes } from './face/faceRoutes.ts';
import type { BuiltApp } from './pages/builtApp.ts';
import { askedHost } from './http/askedHost.ts';
import { cachePolicy } from './http/cachePolicy.ts';
import { pageRoutes } from './pages/pageRoutes.ts';
import type { Banner } from './config/site/bannerKeys.ts';
import { securityHeaders, type ContentSources } from './http/securityHeaders.ts';
import { statusRoutes } from './pages/status/statusRoutes.ts';
import { siteFileRoutes } from './pages/siteFiles.ts';
import { builtFileRoutes } from './http/staticFiles.ts';

interface AppDeps extends Holdings {
  readonly messages: ServerMessages;
  /** null: not built yet, or pages are served by the development server. */
  readonly built: BuiltApp | null;
  /** Where the app is served: 'https://listen.example.org'; null: at the address that is asked. */
  readonly appUrl: string | null;
  /** Whether a proxy in front of us tells how it was asked. */
  readonly trustProxy: boolean;
  readonly banners: readonly Banner[];
  readonly contentSources: () => ContentSources;
  readonly face: Face;
  /** The files of the face. */
  readonly faceFiles: readonly FaceFile[];
  /** Live streams and media that this origin serves itself. */
  readonly embedded: readonly Hono[];
}

/** Where only files are: what is not there is not a page either. */
const FILES = '/:folder{assets|network|live}/*';
const NO_STORE = { 'cache-control': cachePolicy.none };

/** Every route, and nothing that listens: `origin.ts` gives it a network and a port, tests give it fakes. */
export function createApp(deps: AppDeps): Hono {
  const { messages, built, appUrl, trustProxy, archive, directory, face } = deps;
  const app = new Hono();
  const answers = createAnswers(deps);

  app.use(securityHeaders(deps.contentSources));
  app.use(askedHost(appUrl));
  for (const routes of deps.embedded) app.route('/', routes);
  app.use(readOnly);
  app.route('/', healthRoutes({ isBuilt: built !== null, sources: deps.sources }));
  app.use(untilRead(deps.sources));
  app.route('/api', apiRoutes(answers, directory, trustProxy));
  app.route('/', siteFileRoutes({ answers, archive, appUrl, trustProxy, face }));
  app.route('/', faceRoutes(deps.faceFiles));
  app.use(withoutTrailingSlash);
  app.route('/', statusRoutes(deps, answers));
  if (built) {
    app.route('/', builtFileRoutes(built.folder));
    app.get(FILES, (c) => c.text('', 404, NO_STORE));
    app.route('/', pageRoutes({ ...deps, built, answers }));
  }

  app.notFound((c) => c.text(messages.server.notBuilt, 503, NO_STORE));
  app.onError((error, c) => {
    console.error(error);
    return isApi(c)
      ? c.json({ error: 'internal' }, 500, NO_STORE)
      : c.text(messages.server.failed, 500, NO_STORE);
  });
  return app;
}

async function readOnly(c: Context, next: () => Promise<void>): Promise<Response | void> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const headers = { ...NO_STORE, allow: 'GET, HEAD' };
  return isApi(c)
    ? c.json({ error: 'method-not-allowed' }, 405, headers)
    : c.text('', 405, headers);
}

/** One address for each page. Never to a path that starts with two slashes, which would be somebody else's. */
async function withoutTrailingSlash(
  c: Context,
  next: () => Promise<void>,
): Promise<Response | void> {
  const { pathname, search } = new URL(c.req.url);
  if (!pathname.endsWith('/') || !/^\/[^/\\]/.test(pathname)) return next();
  c.header('cache-control', cachePolicy.moved);
  let end = pathname.length;
  while (pathname[end - 1] === '/') end -= 1;
  return c.redirect(pathname.slice(0, end) + search, 301);
}

function isApi(c: Context): boolean {
  return c.req.path.startsWith('/api/');
}
