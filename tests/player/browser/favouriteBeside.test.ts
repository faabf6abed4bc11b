import { expect, it } from 'vitest';
import { favouriteBeside } from '#player/browser/favouriteBeside.ts';
import { aTuning } from '#tests/support/builders.ts';

const news = aTuning();
const jazz = aTuning({ id: 'wxyz-2', name: 'WXYZ Jazz' });
const roots = aTuning({ id: 'qpra-1', name: 'QPRA Roots' });

it('goes round among the favourites, both ways', () => {
  const all = { tunings: [news, jazz, roots] };
  expect(favouriteBeside(all, 'wxyz-1', 1)).toBe(jazz);
  expect(favouriteBeside(all, 'wxyz-1', -1)).toBe(roots);
  expect(favouriteBeside(all, 'qpra-1', 1)).toBe(news);
});

it('goes nowhere from a channel that is not one of them, nor from the only one', () => {
  expect(favouriteBeside({ tunings: [jazz, roots] }, 'wxyz-1', 1)).toBeNull();
  expect(favouriteBeside({ tunings: [news] }, 'wxyz-1', 1)).toBeNull();
});

it('comes back to where it began after as many steps as there are favourites', () => {
  const all = { tunings: [news, jazz, roots] };
  for (const step of [1, -1] as const) {
    let at = jazz;
    for (let i = 0; i < 3; i += 1) at = favouriteBeside(all, at.channel.id, step)!;
    expect(at).toBe(jazz);
  }
});
