import { chance } from '../chance.ts';
import { grass, ripples } from '../fields.ts';
import {
  bar,
  box,
  boxPath,
  disc,
  fade,
  glow,
  gouge,
  inside,
  line,
  poly,
  polyPath,
  pts,
  shape,
  type Point,
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(1909);

/** The train runs from far left to near right: sizes fall to a point on the horizon. */
const VANISH: Point = [120, 452];
const along = (t: number, high: number): Point => {
  const near: Point = [1500, 640];
  const size = t;
  return [
    VANISH[0] + (near[0] - VANISH[0]) * size,
    VANISH[1] + (near[1] - VANISH[1]) * size - high * size,
  ];
};

const cars: readonly [number, number][] = [
  [0.05, 0.075],
  [0.08, 0.12],
  [0.126, 0.185],
  [0.194, 0.285],
  [0.298, 0.43],
  [0.45, 0.64],
  [0.745, 1.1],
];
const side = (from: number, to: number, low: number, high: number) =>
  [along(from, low), along(to, low), along(to, high), along(from, high)] as const;

const bodies = cars.map(([from, to]) => poly(side(from, to, 70, 400)));
const ribs = cars
  .map(([from, to]) =>
    Array.from({ length: 9 }, (_, i) => {
      const t = from + ((i + 0.5) / 9) * (to - from);
      const [a, b] = [along(t, 84), along(t, 386)];
      return bar(a[0], a[1], b[0], b[1], 10 * t + 1);
    }).join(''),
  )
  .join('');
const trucks = cars
  .map(
    ([from, to]) =>
      [0.14, 0.26, 0.76, 0.88]
        .map((k) => {
          const t = from + k * (to - from);
          const [x, y] = along(t, 34);
          return disc(x, y, 34 * t, 1, 38 * t);
        })
        .join('') + poly(side(from, to, 50, 84)),
  )
  .join('');
const train = cars.map(([from, to]) => polyPath(side(from, to, 70, 400))).join('');
const tops = cars.map(([from, to]) => poly(side(from, to, 388, 404))).join('');

export const print: Print = {
  id: 'railway-siding',
  paper: '#f6e6c8',
  grid: [1200, 800],
  plates: [
    {
      ink: '#e98f55',
      art:
        fade(boxPath(0, 0, 1200, 480), [0, 60], [0, 470], '0:0.05 1:0.95') + disc(300, 392, 62, 0),
    },
    {
      ink: '#c4533f',
      art:
        fade(boxPath(0, 180, 1200, 300), [0, 200], [0, 470], '0:0 1:0.6') +
        disc(300, 392, 62, 0) +
        ripples(random, { left: 0, right: 1200, top: 90, bottom: 330 }, 30, 2.2, 1),
    },
    {
      ink: '#5b4a6b',
      art:
        fade(boxPath(0, 0, 1200, 380), [0, 0], [0, 340], '0:0.9 1:0') +
        ripples(random, { left: 0, right: 1200, top: 40, bottom: 240 }, 16, 2.6, 1),
    },
    { ink: '#fbe3a6', art: disc(300, 392, 56) },
    { ink: '#6b4a52', art: shape('M0 452C300 440 700 446 1200 438V500H0Z') },
    { ink: '#f3c25a', art: glow([1070, 470], 170, 0.9, 0.6) },
    {
      ink: '#2d2438',
      art:
        box(1000, 392, 160, 110) +
        poly(pts('990,394 1170,394 1156,374 1004,374')) +
        bar(1072, 384, 1072, 320, 6) +
        box(1024, 286, 96, 42),
    },
    {
      ink: '#f8d67c',
      art:
        box(1014, 412, 34, 34) +
        box(1056, 412, 34, 34) +
        box(1098, 412, 34, 80) +
        box(1034, 296, 76, 6) +
        box(1034, 309, 50, 6),
    },
    { ink: '#a9794d', art: box(0, 486, 1200, 320) },
    {
      ink: '#5a3f3f',
      art:
        fade(boxPath(0, 486, 1200, 314), [0, 500], [0, 800], '0:0.2 1:0.9') +
        ripples(random, { left: 0, right: 1200, top: 560, bottom: 800 }, 90, 1),
    },
    {
      ink: '#3d3142',
      art: poly(pts('120,452 1500,690 1500,790 120,456')),
    },
    { ink: '#8d3c34', art: bodies.filter((_, i) => i % 3 === 0).join('') },
    { ink: '#3f5560', art: bodies.filter((_, i) => i % 3 === 1).join('') },
    { ink: '#b57b3f', art: bodies.filter((_, i) => i % 3 === 2).join('') },
    {
      ink: '#241c2c',
      art:
        ribs +
        trucks +
        inside(train, fade(boxPath(0, 300, 1200, 400), [0, 420], [0, 640], '0:0 1:0.55')) +
        ribs +
        trucks,
    },
    {
      ink: '#f6d9a0',
      art: tops + gouge([140, 458], [1240, 662], 3) + gouge([130, 456], [1240, 690], 3),
    },
    {
      ink: '#17131c',
      art:
        bar(214, 800, 214, 150, 14) +
        bar(160, 232, 268, 232, 8) +
        disc(160, 236, 30) +
        disc(268, 236, 30) +
        line('M150 120L278 196', 18) +
        line('M278 120L150 196', 18) +
        bar(214, 600, 700, 560, 12) +
        box(194, 560, 40, 70),
    },
    {
      ink: '#f6e6c8',
      art:
        line('M154 122L274 194', 9) +
        line('M274 122L154 194', 9) +
        [0, 1, 2, 3, 4]
          .map((i) =>
            poly([
              [270 + i * 90, 590 - i * 7.6],
              [306 + i * 90, 587 - i * 7.6],
              [306 + i * 90, 597 - i * 7.6],
              [270 + i * 90, 600 - i * 7.6],
            ]),
          )
          .join(''),
    },
    {
      ink: '#e2402e',
      art: glow([160, 236], 90, 0.8) + disc(160, 236, 21) + disc(268, 236, 21, 0.6),
    },
    { ink: '#ffe2b8', art: disc(155, 230, 7) },
    {
      ink: '#17131c',
      art: grass(random, { left: -10, right: 1210, top: 770, bottom: 830 }, 260, 84, 0.1, 1, 3),
    },
  ],
};
