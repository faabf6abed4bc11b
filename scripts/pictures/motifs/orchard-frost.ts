import { between, chance } from '../chance.ts';
import { rays, ripples, stars } from '../fields.ts';
import {
  bar,
  box,
  boxPath,
  curve,
  disc,
  fade,
  glow,
  gouge,
  line,
  pts,
  range,
  shape,
  type Point,
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(511);
const VANISH: Point = [600, 330];

/** Trees of five rows, from far to near. */
interface Tree {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}
const trees: Tree[] = Array.from({ length: 7 }, (_, i) => 0.13 * 1.42 ** i)
  .flatMap((k) =>
    [-2, -1, 1, 2].map((row) => ({
      x: VANISH[0] + row * 430 * k * (Math.abs(row) === 2 ? 1.05 : 0.86),
      y: VANISH[1] + 430 * k,
      k,
    })),
  )
  .filter(({ x, k }) => x > -220 && x < 1420 && k < 1.3);

const trunk = ({ x, y, k }: Tree) =>
  line(
    `M${x} ${y}C${x - 8 * k} ${y - 50 * k} ${x + 6 * k} ${y - 70 * k} ${x} ${y - 110 * k}M${x} ${y - 80 * k}L${x + 60 * k} ${y - 170 * k}M${x} ${y - 84 * k}L${x - 62 * k} ${y - 166 * k}M${x} ${y - 110 * k}L${x + 8 * k} ${y - 210 * k}`,
    15 * k,
  );
const bloom = ({ x, y, k }: Tree, dx: number, dy: number, size: number, count: number) =>
  Array.from({ length: count }, () => {
    const angle = random() * 6.283;
    const reach = Math.sqrt(random());
    return disc(
      x + (dx + Math.cos(angle) * reach * 108) * k,
      y + (dy + Math.sin(angle) * reach * 84) * k,
      size * k * between(random, 0.5, 1.2),
    );
  }).join('');
const fires: Tree[] = Array.from({ length: 6 }, (_, i) => 0.16 * 1.42 ** i).flatMap((k) =>
  [-1, 1].map((row) => ({ x: VANISH[0] + row * 172 * k * 1.0, y: VANISH[1] + 470 * k, k })),
);

export const print: Print = {
  id: 'orchard-frost',
  paper: '#f1ead9',
  grid: [1200, 800],
  plates: [
    {
      ink: '#4f6f92',
      art:
        fade(boxPath(0, 0, 1200, 420), [0, 0], [0, 420], '0:1 0.6:0.85 1:0.4') +
        disc(900, 120, 54, 0),
    },
    {
      ink: '#1b2b4a',
      art:
        fade(boxPath(0, 0, 1200, 360), [0, 0], [0, 360], '0:1 0.5:0.6 1:0') + disc(900, 120, 54, 0),
    },
    {
      ink: '#f4ead0',
      art:
        stars(random, { left: 0, right: 1200, top: 0, bottom: 230 }, 120, 3) + disc(900, 120, 50),
    },
    {
      ink: '#36507a',
      art: range(
        random,
        pts('-10,290 180,210 340,262 520,180 700,250 860,200 1040,262 1210,210'),
        18,
        420,
      ),
    },
    { ink: '#c9d3d4', art: shape('M0 340C300 322 900 322 1200 340V820H0Z') },
    {
      ink: '#6f8aa6',
      art:
        fade(
          'M0 340C300 322 900 322 1200 340V820H0Z',
          [0, 340],
          [0, 800],
          '0:0.75 0.5:0.35 1:0.9',
        ) + rays(random, VANISH, [60, 900], 60, 9, 1, [0.25, 2.9]),
    },
    {
      ink: '#e98b3e',
      art: fires.map(({ x, y, k }) => glow([x, y - 20 * k], 200 * k, 0.9, 0.6)).join(''),
    },
    { ink: '#232a3d', art: trees.map(trunk).join('') },
    { ink: '#8f8fae', art: trees.map((tree) => bloom(tree, 0, -158, 15, 90)).join('') },
    { ink: '#f4ecdf', art: trees.map((tree) => bloom(tree, -14, -176, 11, 84)).join('') },
    { ink: '#e9a98e', art: trees.map((tree) => bloom(tree, 0, -116, 9, 26)).join('') },
    {
      ink: '#bfc8cf',
      art: ripples(random, { left: 0, right: 1200, top: 300, bottom: 400 }, 44, 3.4),
    },
    {
      ink: '#1c2030',
      art: fires
        .map(
          ({ x, y, k }) =>
            box(x - 15 * k, y - 44 * k, 30 * k, 46 * k) +
            box(x - 7 * k, y - 84 * k, 14 * k, 42 * k),
        )
        .join(''),
    },
    {
      ink: '#f2a23c',
      art: fires
        .map(
          ({ x, y, k }) =>
            curve([
              [x - 14 * k, y - 84 * k],
              [x - 20 * k, y - 118 * k],
              [x - 2 * k, y - 160 * k],
              [x + 4 * k, y - 128 * k],
              [x + 20 * k, y - 112 * k],
              [x + 12 * k, y - 84 * k],
            ]) + box(x - 10 * k, y - 30 * k, 20 * k, 8 * k),
        )
        .join(''),
    },
    {
      ink: '#fff0be',
      art: fires
        .map(({ x, y, k }) =>
          curve([
            [x - 6 * k, y - 86 * k],
            [x - 8 * k, y - 106 * k],
            [x, y - 126 * k],
            [x + 9 * k, y - 104 * k],
            [x + 6 * k, y - 86 * k],
          ]),
        )
        .join(''),
    },
    {
      ink: '#232a3d',
      art:
        disc(600, 566, 11) +
        curve(pts('586,580 614,580 622,636 612,640 588,640 578,636')) +
        bar(592, 636, 588, 690, 10) +
        bar(608, 636, 614, 690, 10) +
        bar(616, 596, 646, 620, 8) +
        bar(646, 616, 646, 650, 4),
    },
    { ink: '#f2a23c', art: gouge([584, 584], [580, 634], 3) },
  ],
};
