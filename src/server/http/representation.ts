import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { compress, MIN_COMPRESSED_BYTES, preferredCoding, QUICK } from './coding.ts';
import { heldTag, tagOf } from './entityTag.ts';
import { keyHeaders } from './purgeKeys.ts';

/** What a URL answers with, before it is known in which coding and whether the asker has it already. */
export interface Representation {
  readonly body: string;
  /** 'application/json; charset=utf-8' */
  readonly type: string;
  readonly cacheControl: string;
  /** What it is made of, as a CDN is told to forget it: `purgeKeys.ts`. */
  readonly keys: readonly string[];
  /** 404 for a page that says so in its own words. */
  readonly status?: 200 | 404;
}

const HASH_CHARACTERS = 22;

/** Answers with a strong ETag for each coding, compressed as the asker can take it, or 304 when it has this one. */
export async function send(
  c: Context,
  { body, type, cacheControl, keys, status = 200 }: Representation,
): Promise<Response> {
  const bytes = Buffer.from(body);
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, HASH_CHARACTERS);
  const isCompressed = bytes.length >= MIN_COMPRESSED_BYTES;
  const coding = isCompressed ? preferredCoding(c.req.header('accept-encoding')) : null;
  const etag = tagOf(hash, coding);
  const headers = {
    etag,
    'cache-control': cacheControl,
    ...keyHeaders(keys),
    ...(isCompressed && { vary: 'accept-encoding' }),
  };
  const held = heldTag(c.req.header('if-none-match'), hash, etag);
  if (status === 200 && held !== null) return c.body(null, 304, { ...headers, etag: held });
  const isCoded = coding !== null && c.req.method !== 'HEAD';
  const sent = isCoded ? await compress(bytes, coding, QUICK) : bytes;
  return c.body(new Uint8Array(sent), status, {
    ...headers,
    'content-type': type,
    ...(coding && { 'content-encoding': coding }),
  });
}
