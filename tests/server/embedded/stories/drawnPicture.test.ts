import { existsSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Picture } from '#contract/picture.ts';
import { drawnPicture, drawnPortrait } from '#server/embedded/stories/drawnPicture.ts';
import { readPeople, readStoryFiles } from '#server/embedded/stories/storyFile.ts';

const MEDIA = path.resolve('src/server/embedded/media');
const file = {
  picture: 'low-water',
  alt: 'A quay',
  caption: 'The <em>old</em> quay.',
  credit: 'Drawn',
};

describe('a drawn picture', () => {
  const picture = drawnPicture(file);

  it('is one that every page can show, with its words', () => {
    expect(v.is(Picture, picture)).toBe(true);
    expect(picture).toMatchObject({
      alt: 'A quay',
      caption: [{ text: 'The ' }, { text: 'old', marks: ['emphasis'] }, { text: ' quay.' }],
      credit: 'Drawn',
    });
  });

  it('comes in the newer type first, and in three widths of one shape of each', () => {
    expect(picture.renditions.map(({ type, widthPx }) => [type, widthPx])).toEqual([
      ['image/avif', 480],
      ['image/avif', 960],
      ['image/avif', 1600],
      ['image/webp', 480],
      ['image/webp', 960],
      ['image/webp', 1600],
    ]);
    for (const { widthPx, heightPx } of picture.renditions) {
      expect((widthPx ?? 0) / (heightPx ?? 1)).toBeCloseTo(1.5, 2);
    }
  });
});

it('describes a portrait by whom it shows, and is square', () => {
  const portrait = drawnPortrait('ana-ruiz', 'Ana Ruiz');
  expect(portrait.alt).toBe('Drawn portrait of Ana Ruiz');
  expect(portrait.renditions.every(({ widthPx, heightPx }) => widthPx === heightPx)).toBe(true);
});

describe('the pictures of the embedded network', () => {
  const missing = ({ renditions }: Picture) =>
    renditions
      .map(({ url }) => path.join(MEDIA, url.replace('/network/', '')))
      .filter((name) => !existsSync(name));

  it('are all there, in every width and type', () => {
    const pictures = readStoryFiles().map(({ lead }) => drawnPicture(lead));
    const portraits = [...readPeople().values()].map(({ portrait, name }) =>
      drawnPortrait(portrait, name),
    );
    expect([...pictures, ...portraits].flatMap(missing)).toEqual([]);
  });
});
