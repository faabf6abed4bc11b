import { expect, it } from 'vitest';
import { srcsetOf } from '#server/pages/srcsetOf.ts';

const file = (url: string, widthPx: number | null) => ({
  url,
  widthPx,
  heightPx: null,
  type: 'image/avif',
});

it('offers a picture in every width that is known', () => {
  expect(
    srcsetOf([file('/a-480.avif', 480), file('/a.avif', null), file('/a-960.avif', 960)]),
  ).toBe('/a-480.avif 480w, /a-960.avif 960w');
});

it('offers nothing where no width is known: the browser could not choose', () => {
  expect(srcsetOf([file('/a.avif', null)])).toBeNull();
  expect(srcsetOf([])).toBeNull();
});
