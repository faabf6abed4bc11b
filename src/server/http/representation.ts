import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';

/** What a URL answers with, before it is known in which coding and whether the asker has it already. */
export interface Representation {
  readonly body: string;
  /** 'application/json; charset=utf-8' */
  readonly type: string;
  readonly cacheControl: string;
  /** 404 for a page that says so in its own words. */
  readonly status?: 200 | 404;
}

type Coding = 'br' | 'gzip';

/** Below this, compressing gains less than it costs. */
const MIN_COMPRESSED_BYTES = 1_024;
const BROTLI_QUALITY = 5;
const HASH_CHARACTERS = 22;

const compressors: Record<Coding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: promisify<Buffer, Buffer>(gzip),
};

/** Answers with a strong ETag for each coding, compressed as the asker can take it, or 304 when it has this one. */
export async function send(
  c: Context,
  { body, type, cacheControl, status = 200 }: Representation,
): Promise<Response> {
  const bytes = Buffer.from(body);
  const isCompressed = bytes.length >= MIN_COMPRESSED_BYTES;
  const coding = isCompressed ? preferredCoding(c.req.header('accept-encoding')) : null;
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, HASH_CHARACTERS);
  const headers = {
    etag: coding ? `"${hash}-${coding}"` : `"${hash}"`,
    'cache-control': cacheControl,
    ...(isCompressed && { vary: 'accept-encoding' }),
  };
  if (status === 200 && isHeld(c.req.header('if-none-match'), hash)) {
    return c.body(null, 304, headers);
  }
  const sent = coding && c.req.method !== 'HEAD' ? await compressors[coding](bytes) : bytes;
  return c.body(new Uint8Array(sent), status, {
    ...headers,
    'content-type': type,
    ...(coding && { 'content-encoding': coding }),
  });
}

/** @param accepted The `Accept-Encoding` header. */
function preferredCoding(accepted: string | undefined): Coding | null {
  const codings = parseAccept(accepted ?? '');
  const accepts = (name: Coding) => codings.some(({ type, q }) => type === name && q > 0);
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : null;
}

/** Whether `If-None-Match` names this content, in whichever coding it was sent: compared weakly (RFC 9110 §13.1.2). */
function isHeld(ifNoneMatch: string | undefined, hash: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, '').replaceAll('"', ''))
    .some((tag) => tag === '*' || tag.replace(/-(?:br|gzip)$/, '') === hash);
}
