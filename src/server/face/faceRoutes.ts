import { Hono, type Context } from 'hono';
import { prepare, sendPrepared } from '../http/representation.ts';
import type { FaceFile } from './faceFile.ts';

/** What an SVG may do when it is opened by itself: be seen. Its script does not run, and nothing is fetched for it. */
const PICTURE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

/** The files of a network's face, each at its address and nothing else of their folder. */
export function faceRoutes(files: readonly FaceFile[]): Hono {
  const routes = new Hono();
  for (const { path, body, type, cacheControl } of files) {
    if (typeof body === 'string') {
      const prepared = prepare({ body, type, cacheControl });
      routes.get(path, (c) => sendPrepared(withPolicy(c), prepared));
    } else {
      const headers = { 'content-type': type, 'cache-control': cacheControl };
      routes.get(path, (c) => withPolicy(c).body(new Uint8Array(body), 200, headers));
    }
  }
  return routes;
}

function withPolicy(c: Context): Context {
  c.header('content-security-policy', PICTURE_POLICY);
  return c;
}
