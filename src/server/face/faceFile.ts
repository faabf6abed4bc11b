import { createHash } from 'node:crypto';
import { cachePolicy } from '../http/cachePolicy.ts';

/** A file of the network's own that the origin serves. Only these are: no address leads to the folder that they came from. */
export interface FaceFile {
  /** '/network/logo-1f8ac10f23.svg' */
  readonly path: string;
  readonly type: string;
  /** Text is sent compressed. */
  readonly body: string | Buffer;
  readonly cacheControl: string;
}

const HASH_CHARACTERS = 10;

const TYPES = {
  css: 'text/css; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
} as const;
export type Extension = keyof typeof TYPES;

/** A file whose address changes with what is in it, so that it can be kept for ever. */
export function hashedFile(stem: string, extension: Extension, bytes: string | Buffer): FaceFile {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, HASH_CHARACTERS);
  const path = `/network/${stem}-${hash}.${extension}`;
  return { ...fileAt(path, extension, bytes), cacheControl: cachePolicy.hashed };
}

/** The same at an address that browsers ask for by themselves: '/favicon.ico'. */
export function fileAt(path: string, extension: Extension, bytes: string | Buffer): FaceFile {
  const body = extension === 'svg' ? bytes.toString() : bytes;
  return { path, type: TYPES[extension], body, cacheControl: cachePolicy.icon };
}
