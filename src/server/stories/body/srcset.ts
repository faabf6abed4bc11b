import type { Element } from 'domhandler';
import type { Rendition } from '#contract/picture.ts';
import { mediaUrl } from '../values/links.ts';
import { onceEach } from '../values/onceEach.ts';
import { pixels } from '../values/pixels.ts';
import { rankIn } from '../values/rankIn.ts';

/* Which files there are of one `<img>`. */

/** What lazy-loading scripts keep the address under until the picture comes into view. */
const LAZY_SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'src'];
const LAZY_SRCSETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const DESCRIPTOR = /^(\d+(?:\.\d+)?)([wxh]),?$/;
const TYPES = ['image/avif', 'image/webp'];

interface Candidate {
  readonly src: string;
  readonly widthPx: number | null;
  readonly density: number | null;
}

/** Every file of an `<img>` and the `<source>`s beside it: best type first, then by width. */
export function renditionsOf(
  image: Element,
  sources: readonly Element[],
  baseUrl: string,
): Rendition[] {
  const found = [...sources.filter(isSameCrop), image].flatMap((element) =>
    filesOf(element, image, baseUrl),
  );
  return onceEach(found, ({ url }) => url).toSorted(
    (one, other) =>
      rankIn(TYPES, one.type) - rankIn(TYPES, other.type) ||
      (one.widthPx ?? 0) - (other.widthPx ?? 0),
  );
}

/**
 * The candidates of a `srcset`.
 *
 * @see https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute: an address may hold commas, but not end in one.
 */
export function candidatesOf(srcset: string): Candidate[] {
  const candidates: Candidate[] = [];
  let src: string | null = null;
  for (const token of srcset.split(/\s+/).flatMap(splitAfterDescriptor)) {
    if (src === null) {
      // A second descriptor of the candidate before, '300w 200h', is no address.
      src = DESCRIPTOR.test(token) ? null : token.replace(/^,+/, '') || null;
    } else if (DESCRIPTOR.test(token) || token.startsWith(',')) {
      candidates.push(candidate(src, token));
      src = null;
    } else if (!src.endsWith(',')) {
      // Neither a descriptor nor the next address: the candidate cannot be read.
      src = token.endsWith(',') ? null : ',';
    }
    if (src !== null && src.length > 1 && src.endsWith(',')) {
      candidates.push(candidate(src, ''));
      src = null;
    }
  }
  if (src && src !== ',') candidates.push(candidate(src, ''));
  return candidates.filter((one) => one.src !== '');
}

function filesOf(element: Element, image: Element, baseUrl: string): Rendition[] {
  const ratio = ratioOf(image);
  const attributes = element.attribs;
  const type = TYPES.includes(attributes['type'] ?? '') ? (attributes['type'] ?? null) : null;
  const listed =
    LAZY_SRCSETS.map((name) => candidatesOf(attributes[name] ?? '')).find(
      (list) => list.length > 0,
    ) ?? [];
  const sharpest = listed.reduce((most, { density }) => Math.max(most, density ?? 1), 1);
  const best = listed.filter((one) => one.widthPx !== null || (one.density ?? 1) === sharpest);
  const files = best.flatMap(({ src, widthPx }) => {
    const url = mediaUrl(src, baseUrl);
    return url
      ? [{ url, widthPx, heightPx: ratio && widthPx && Math.round(widthPx / ratio), type }]
      : [];
  });
  return files.length > 0 ? files : plainFile(element, baseUrl);
}

function plainFile(element: Element, baseUrl: string): Rendition[] {
  const urls = LAZY_SOURCES.map((name) => mediaUrl(element.attribs[name], baseUrl));
  const url = urls.find((one) => one !== null);
  const widthPx = pixels(element.attribs['width']);
  return url
    ? [{ url, widthPx, heightPx: widthPx && pixels(element.attribs['height']), type: null }]
    : [];
}

/** Art direction: another crop for another screen is another picture. */
function isSameCrop(source: Element): boolean {
  return source.attribs['media'] === undefined;
}

function splitAfterDescriptor(token: string): string[] {
  const found = /^([\d.]+[wxh]),(.+)$/.exec(token);
  return found ? [`${found[1]}`, `${found[2]}`] : token ? [token] : [];
}

function candidate(src: string, descriptor: string): Candidate {
  const [, number, unit] = DESCRIPTOR.exec(descriptor) ?? [];
  return {
    src: withoutLastCommas(src),
    widthPx: unit === 'w' ? Math.round(Number(number)) || null : null,
    density: unit === 'x' ? Number(number) : null,
  };
}

function withoutLastCommas(src: string): string {
  let end = src.length;
  while (src[end - 1] === ',') end -= 1;
  return src.slice(0, end);
}

function ratioOf(image: Element): number | null {
  const width = pixels(image.attribs['width']);
  const height = pixels(image.attribs['height']);
  return width && height ? width / height : null;
}
