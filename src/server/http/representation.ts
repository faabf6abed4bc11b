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

/** A representation that remembers its hash and its codings, for one that is sent again and again. */
export interface PreparedRepresentation extends Omit<Representation, 'body'> {
  readonly bytes: Buffer;
  readonly hash: string;
  readonly coded: (coding: Coding) => Promise<Buffer>;
}

type Coding = 'br' | 'gzip';

/** Below this, compressing gains less than it costs. */
const MIN_COMPRESSED_BYTES = 1_024;
const HASH_CHARACTERS = 22;
/** What is sent once is compressed quickly, what is sent often is compressed well. */
const QUICK = 5;
const THOROUGH = constants.BROTLI_MAX_QUALITY;

/** Answers with a strong ETag for each coding, compressed as the asker can take it, or 304 when it has this one. */
export function send(c: Context, representation: Representation): Promise<Response> {
  return sendPrepared(c, prepare(representation, QUICK));
}

/** The same, for what is sent often. */
export async function sendPrepared(
  c: Context,
  { bytes, hash, coded, type, cacheControl, status = 200 }: PreparedRepresentation,
): Promise<Response> {
  const isCompressed = bytes.length >= MIN_COMPRESSED_BYTES;
  const coding = isCompressed ? preferredCoding(c.req.header('accept-encoding')) : null;
  const headers = {
    etag: coding ? `"${hash}-${coding}"` : `"${hash}"`,
    'cache-control': cacheControl,
    ...(isCompressed && { vary: 'accept-encoding' }),
  };
  if (status === 200 && isHeld(c.req.header('if-none-match'), hash)) {
    return c.body(null, 304, headers);
  }
  const sent = coding && c.req.method !== 'HEAD' ? await coded(coding) : bytes;
  return c.body(new Uint8Array(sent), status, {
    ...headers,
    'content-type': type,
    ...(coding && { 'content-encoding': coding }),
  });
}

export function prepare(
  { body, ...rest }: Representation,
  brotliQuality = THOROUGH,
): PreparedRepresentation {
  const bytes = Buffer.from(body);
  const codings = new Map<Coding, Promise<Buffer>>();
  return {
    ...rest,
    bytes,
    hash: createHash('sha256').update(bytes).digest('base64url').slice(0, HASH_CHARACTERS),
    coded: (coding) => {
      const made = codings.get(coding) ?? compress(bytes, coding, brotliQuality);
      codings.set(coding, made);
      return made;
    },
  };
}

function compress(bytes: Buffer, coding: Coding, brotliQuality: number): Promise<Buffer> {
  if (coding === 'gzip') return promisify<Buffer, Buffer>(gzip)(bytes);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return promisify(brotliCompress)(bytes, { params });
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
