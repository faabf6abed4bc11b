import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { cachePolicy } from './cachePolicy.ts';
import { conditional } from './conditionalFiles.ts';
import { keyHeaders } from './purgeKeys.ts';

/** What the build made: hashed files for ever, and the few that keep their names (icons) for a day. */
export function builtFileRoutes(folder: string): Hono {
  const files = new Hono();
  const serve = conditional(serveStatic({ root: folder, precompressed: true }));
  files.use('/assets/*', kept(cachePolicy.hashed), serve);
  files.use('/:file{[a-z0-9-]+\\.(?:svg|png|ico)}', kept(cachePolicy.icon), serve);
  return files;
}

/**
 * The embedded network's pictures and story audio, under /network. Audio can be asked for in ranges.
 *
 * @param folder Holds pictures/ and audio/.
 */
export function networkMediaRoutes(folder: string): Hono {
  const media = new Hono();
  const serve = conditional(
    serveStatic({
      root: folder,
      rewriteRequestPath: (path) => path.replace(/^\/network\//, ''),
    }),
  );
  const acceptsRanges: MiddlewareHandler = async (c, next) => {
    await next();
    c.res.headers.set('accept-ranges', 'bytes');
  };
  media.use('/network/pictures/*', kept(cachePolicy.media), serve);
  media.use('/network/audio/*', kept(cachePolicy.media), acceptsRanges, serve);
  return media;
}

/**
 * The pictures that lie beside a network's own pages, under /pages/files.
 *
 * @param folder Holds the pages too, which are not served as files.
 */
export function pagePictureRoutes(folder: string): Hono {
  const pictures = new Hono();
  const serve = conditional(
    serveStatic({
      root: folder,
      rewriteRequestPath: (path) => path.replace(/^\/pages\/files\//, ''),
    }),
  );
  const path = '/pages/files/:file{\\w[\\w.-]*\\.(?:png|jpe?g|webp|avif|gif|svg)}';
  pictures.use(path, kept(cachePolicy.icon), serve);
  return pictures;
}

/** Lets caches keep a file that is there, and never the news that one is not. */
function kept(cacheControl: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!c.res.ok && c.res.status !== 304) return;
    const headers = { 'cache-control': cacheControl, ...keyHeaders(['files']) };
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  };
}
