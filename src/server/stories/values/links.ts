/* Addresses as publishers write them: which may be followed, and which may be loaded. */

/** What WHATWG URL parsers throw away or trim: a scheme may hide behind it ("java\tscript:"). */
const BLANKS =
  '\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u200b-\\u200f\\u2028-\\u202f\\u2060-\\u2064\\ufeff';
// oxlint-disable-next-line longwave/linear-regex -- One character.
const INVISIBLE = new RegExp(`[${BLANKS}]`, 'g');
// oxlint-disable-next-line longwave/linear-regex -- From the start alone, and nothing after it.
const INVISIBLE_START = new RegExp(`^[${BLANKS}]+`);
/** In characters. No server takes a longer one (RFC 9110 §4.1), and each is read again for every link that is relative to it. */
const MAX_LENGTH = 8_000;
const OWN_ORIGIN = 'http://own.invalid';

/**
 * Where a link of a story leads, whole.
 *
 * @param baseUrl Where the story stands; '' for our own pages, whose links from the root ('/stories') stay as they are.
 * @returns null for what a reader's click must never run or open: `javascript:`, `data:`, `file:` and their kin.
 */
export function linkHref(href: string | undefined, baseUrl: string): string | null {
  const address = bare(href);
  if (/^(mailto|tel):./i.test(address)) return URL.parse(address)?.href ?? null;
  return webAddress(address, baseUrl) ?? ownPath(address, baseUrl);
}

/** The address of a file or page of the web, or on our own origin; null when it is neither. */
export function mediaUrl(src: string | undefined, baseUrl: string): string | null {
  const address = bare(src);
  if (!address) return null;
  return webAddress(address, baseUrl) ?? ownPath(address, baseUrl);
}

/** An absolute `http:` or `https:` address, or null. */
export function webUrl(href: unknown, baseUrl = ''): string | null {
  return typeof href === 'string' && href.trim() ? webAddress(bare(href), baseUrl) : null;
}

/** 'youtube.com' of 'https://www.youtube.com/embed/x' */
export function siteOf(url: string): string {
  return (URL.parse(url)?.hostname ?? '').replace(/^(www|m)\./, '');
}

/** 'low-water' of '/2026/low-water/'; '' when a path has no part. */
export function lastPart(path: string): string {
  return path.split('/').findLast((part) => part !== '') ?? '';
}

/** Only a scheme is hidden behind blanks on purpose; a blank inside a path is a publisher's slip. */
function bare(href: string | undefined): string {
  if (href && href.length > MAX_LENGTH) return '';
  const visible = (href ?? '').replaceAll(INVISIBLE, '');
  if (/^[a-z][a-z0-9+.-]*:/i.test(visible) && !/^https?:/i.test(visible)) return visible;
  return (href ?? '').replace(INVISIBLE_START, '').trim();
}

function webAddress(address: string, baseUrl: string): string | null {
  const base = baseUrl.length > MAX_LENGTH ? '' : baseUrl;
  const url = (address && base && URL.parse(address, base)) || URL.parse(address);
  return url && isWeb(url) ? url.href : null;
}

function isWeb(url: URL): boolean {
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '';
}

/** A path on our own origin, and nothing that a browser would read as another host ('//x', '/\x'). */
function ownPath(address: string, baseUrl: string): string | null {
  if (baseUrl || !address.startsWith('/')) return null;
  const url = URL.parse(address, OWN_ORIGIN);
  if (!url || url.origin !== OWN_ORIGIN || url.pathname.startsWith('//')) return null;
  return url.pathname + url.search + url.hash;
}
