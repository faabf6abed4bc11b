import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { parseAccept } from 'hono/utils/accept';

/** How bytes are packed on their way. */
export type Coding = 'br' | 'zstd' | 'gzip';

/** The smallest first: it is taken among those that are liked alike. */
const CODINGS: readonly Coding[] = ['br', 'zstd', 'gzip'];

/** Below this, compressing gains less than it costs. */
export const MIN_COMPRESSED_BYTES = 1_024;
/** Qualities of Brotli: what somebody waits for is compressed quickly, what is sent often is compressed well. */
export const QUICK = 5;
export const THOROUGH = constants.BROTLI_MAX_QUALITY;

/** Bytes that differ have a name that differs: tags are made of it. 'br11' is the thorough one. */
export type Form = Coding | 'br11';

/** Off the event loop, in one of the threads that Node reads files with. */
export function compress(bytes: Buffer, coding: Coding, brotliQuality: number): Promise<Buffer> {
  if (coding === 'gzip') return promisify<Buffer, Buffer>(gzip)(bytes);
  if (coding === 'zstd') return promisify<Buffer, Buffer>(zstdCompress)(bytes);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return promisify(brotliCompress)(bytes, { params });
}

/** @param accepted The `Accept-Encoding` header. */
export function preferredCoding(accepted: string | undefined): Coding | null {
  const codings = parseAccept(accepted ?? '');
  const wish = (name: Coding) => codings.find(({ type }) => type === name)?.q ?? 0;
  const most = Math.max(...CODINGS.map(wish));
  return most === 0 ? null : (CODINGS.find((coding) => wish(coding) === most) ?? null);
}
