import type { Rendition } from '#contract/picture.ts';

/** The files of one picture and type, for the browser to choose from by width; null: no width is known. */
export function srcsetOf(files: readonly Rendition[]): string | null {
  const sized = files.filter(({ widthPx }) => widthPx !== null);
  return sized.length > 0 ? sized.map(({ url, widthPx }) => `${url} ${widthPx}w`).join(', ') : null;
}
