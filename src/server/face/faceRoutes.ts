import { Hono, type Context } from 'hono';
import { keyHeaders } from '../http/purgeKeys.ts';
import { send } from '../http/representation.ts';
import type { FaceFile } from './faceFile.ts';

/** What an SVG may do when it is opened by itself: be seen. Its script does not run, and nothing is fetched for it. */
const PICTURE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

const KEYS = ['files'];

/** The files of a network's face, each at its address and nothing else of their folder. */
export function faceRoutes(files: readonly FaceFile[]): Hono {
  const routes = new Hono();
  for (const { path, body, type, cacheControl } of files) {
    if (typeof body === 'string') {
      routes.get(path, (c) => send(withPolicy(c), { body, type, cacheControl, keys: KEYS }));
    } else {
      const headers = { 'content-type': type, 'cache-control': cacheControl, ...keyHeaders(KEYS) };
      routes.get(path, (c) => withPolicy(c).body(new Uint8Array(body), 200, headers));
    }
  }
  return routes;
}

function withPolicy(c: Context): Context {
  c.header('content-security-policy', PICTURE_POLICY);
  return c;
}
