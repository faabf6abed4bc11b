import { expect, it } from 'vitest';
import { ordersOf } from '../../scripts/tasks/screenshots/orders.ts';
import { fileName, SIZES, viewsOf } from '../../scripts/tasks/screenshots/views.ts';

const KNOWN = ['embedded', 'radio-only'];

it('takes every network at every size, unless told otherwise', () => {
  expect(ordersOf([], KNOWN)).toMatchObject({ networks: KNOWN, sizes: SIZES });
  expect(ordersOf(['pictures'], KNOWN)).toMatchObject({ folder: 'pictures' });
  const some = ordersOf(['--network', 'radio-only', '--width', '360', '--width', '740x360'], KNOWN);
  expect(some).toMatchObject({
    networks: ['radio-only'],
    sizes: [{ width: 360 }, { width: 740, height: 360 }],
  });
});

it('says what there is in place of what is asked for', () => {
  expect(ordersOf(['--network', 'tv'], KNOWN)).toBe(
    'There is no network "tv"; there are embedded, radio-only.',
  );
  expect(ordersOf(['--width', '361'], KNOWN)).toMatch(
    /^There is no width "361"; there are 360, 768/,
  );
});

it('looks at a network by day and by night, with letters as they are and twice as large', () => {
  const [phone] = SIZES;
  const names = viewsOf([phone!], true).map((view) => fileName('player sheet', view));
  expect(names).toEqual([
    'player-sheet-360-light.png',
    'player-sheet-360-dark.png',
    'player-sheet-360-light-large.png',
    'player-sheet-360-dark-large.png',
  ]);
  expect(viewsOf([phone!], false)).toHaveLength(3);
});
