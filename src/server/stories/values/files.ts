import { webUrl } from './links.ts';

type FileKind = 'audio' | 'image' | 'video';

const ENDINGS: readonly (readonly [FileKind, RegExp])[] = [
  ['audio', /\.(mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i],
  ['image', /\.(jpe?g|png|webp|avif|gif)$/i],
  ['video', /\.mp4$/i],
];

/** What a file holds, by how its path ends; null for a page, and for what its name does not tell. */
export function fileKind(url: string): FileKind | null {
  const path = URL.parse(url)?.pathname ?? '';
  return ENDINGS.find(([, ending]) => ending.test(path))?.[0] ?? null;
}

/** A page of the web; null for a file, because podcasts link to their sound. */
export function pageUrl(href: string, baseUrl: string): string | null {
  const url = webUrl(href, baseUrl);
  return url !== null && fileKind(url) === null ? url : null;
}
