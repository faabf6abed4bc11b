import type { Picture, Rendition } from '#contract/picture.ts';
import { spansOf } from '../../stories/body/textOf.ts';
import type { PictureFile } from './storyFile.ts';

const LEAD = [
  [480, 320],
  [960, 640],
  [1600, 1067],
] as const;
const PORTRAIT = [
  [96, 96],
  [192, 192],
  [384, 384],
] as const;

export function drawnPicture({ picture, alt, caption, credit }: PictureFile): Picture {
  return { alt, caption: spansOf(caption, ''), credit, renditions: renditions(picture, LEAD) };
}

export function drawnPortrait(picture: string, name: string): Picture {
  const alt = `Drawn portrait of ${name}`;
  return { alt, caption: [], credit: null, renditions: renditions(picture, PORTRAIT) };
}

function renditions(
  picture: string,
  sizes: typeof LEAD | typeof PORTRAIT,
): [Rendition, ...Rendition[]] {
  const [small, middle, large] = sizes;
  const file = ([widthPx, heightPx]: readonly [number, number], type: 'avif' | 'webp') => ({
    url: `/network/pictures/${picture}-${widthPx}.${type}`,
    widthPx,
    heightPx,
    type: `image/${type}`,
  });
  return [
    file(small, 'avif'),
    file(middle, 'avif'),
    file(large, 'avif'),
    file(small, 'webp'),
    file(middle, 'webp'),
    file(large, 'webp'),
  ];
}
