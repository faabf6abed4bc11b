/* What a worker says to the maker beside a listener's request. Nobody else reaches the maker, and what a listener writes in these is not passed on. */

const PRIVATE = 'longwave-';

/** Who asks: the address of the listener's connection. */
export const VISITOR = `${PRIVATE}visitor`;
/** An answer is asked for that is to be kept: the base that it is for. */
export const BASE = `${PRIVATE}base`;
/** Of such an answer: how many bytes of what follows say how it is to be sent. */
export const HEAD_BYTES = `${PRIVATE}head-bytes`;

/** RFC 9110 §7.6.1: of one connection only. Of a body, which no route reads, nothing is passed on either. */
const OF_CONNECTION = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
const OF_BODY = new Set(['content-length', 'expect']);

/**
 * What of a listener's headers the maker is told.
 *
 * @param rawHeaders Names and values by turns, as all here.
 */
export function passedOn(rawHeaders: readonly string[]): string[] {
  return without(
    rawHeaders,
    (name) => OF_CONNECTION.has(name) || OF_BODY.has(name) || name.startsWith(PRIVATE),
  );
}

/** What of the maker's headers the listener is told; when it was is said anew. */
export function passedBack(rawHeaders: readonly string[]): string[] {
  return without(rawHeaders, (name) => OF_CONNECTION.has(name) || name === 'date');
}

function without(rawHeaders: readonly string[], isLeftOut: (name: string) => boolean): string[] {
  const named = new Set(
    pairsOf(rawHeaders)
      .filter(([name]) => name === 'connection')
      .flatMap(([, , value]) => value.toLowerCase().split(',')),
  );
  const isNamed = new Set([...named].map((name) => name.trim()));
  return pairsOf(rawHeaders)
    .filter(([name]) => !isLeftOut(name) && !(isNamed.has(name) && name !== 'host'))
    .flatMap(([, written, value]) => [written, value]);
}

/** Each header by its name in small letters, as it was written, and what it says. */
function pairsOf(rawHeaders: readonly string[]): (readonly [string, string, string])[] {
  return rawHeaders.flatMap((written, at) =>
    at % 2 === 0 ? [[written.toLowerCase(), written, rawHeaders[at + 1] ?? ''] as const] : [],
  );
}
