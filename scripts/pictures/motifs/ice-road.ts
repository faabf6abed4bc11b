import { between, chance } from '../chance.ts';
import { ripples } from '../fields.ts';
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
  pts,
  range,
  shape,
  type Point,
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(38);
const VANISH: Point = [760, 250];
const road = 'M752 250H768L620 820H150Z';
const on = (t: number, side: number): Point => [
  VANISH[0] + (side - VANISH[0]) * t,
  VANISH[1] + 560 * t,
];
const spruce = (x: number, y: number, h: number) =>
  [0, 1, 2, 3]
    .map((k) =>
      poly([
        [x - h * (0.1 + k * 0.075), y - h * (0.72 - k * 0.21)],
        [x, y - h * (1 - k * 0.2)],
        [x + h * (0.1 + k * 0.075), y - h * (0.72 - k * 0.21)],
      ]),
    )
    .join('') + bar(x, y, x, y - h * 0.2, h * 0.05);
const rows = Array.from({ length: 9 }, (_, i) => 0.045 * 1.46 ** i).flatMap(
  (t) =>
    [
      [...on(t, 60), t],
      [...on(t, 740), t],
    ] as const,
);

const cracks = Array.from({ length: 26 }, () => {
  const x = between(random, -50, 1250);
  const y = 290 + 500 * random() ** 1.5;
  const k = (y - 250) / 500;
  return line(
    `M${x} ${y}l${(60 * k).toFixed(0)} ${(14 * k).toFixed(0)}l${(46 * k).toFixed(0)} ${(-16 * k).toFixed(0)}l${(90 * k).toFixed(0)} ${(22 * k).toFixed(0)}`,
    0.8 + 2.4 * k,
  );
}).join('');

export const print: Print = {
  id: 'ice-road',
  paper: '#f1e9da',
  grid: [1200, 800],
  plates: [
    { ink: '#e2a184', art: fade(boxPath(0, 0, 1200, 260), [0, 20], [0, 250], '0:0 1:0.95') },
    {
      ink: '#8a86a8',
      art:
        fade(boxPath(0, 0, 1200, 260), [0, 0], [0, 220], '0:0.95 1:0') +
        ripples(random, { left: 0, right: 1200, top: 40, bottom: 200 }, 24, 2.6, 1),
    },
    {
      ink: '#4f5a7c',
      art: range(
        random,
        pts('-10,200 160,150 320,206 520,170 700,214 900,160 1080,200 1210,150'),
        20,
        262,
      ),
    },
    { ink: '#2f3a58', art: range(random, pts('-10,240 300,232 620,244 900,226 1210,236'), 8, 264) },
    { ink: '#b9cbd4', art: box(0, 256, 1200, 550) },
    {
      ink: '#7f9db4',
      art: fade(boxPath(0, 256, 1200, 544), [0, 260], [0, 800], '0:0.1 0.5:0.35 1:0.95'),
    },
    {
      ink: '#f6efe0',
      art: ripples(random, { left: -40, right: 1240, top: 262, bottom: 810 }, 190, 1.6),
    },
    { ink: '#557a98', art: cracks },
    {
      ink: '#1f3a54',
      art: shape(
        'M1210 300C1120 310 1080 340 1100 372C1040 396 1010 440 1060 474C1000 520 1020 600 1090 630C1060 690 1100 760 1210 780Z',
      ),
    },
    {
      ink: '#7f9db4',
      art: ripples(random, { left: 1090, right: 1220, top: 330, bottom: 760 }, 36, 0.6),
    },
    {
      ink: '#f6efe0',
      art: line(
        'M1210 300C1120 310 1080 340 1100 372C1040 396 1010 440 1060 474C1000 520 1020 600 1090 630C1060 690 1100 760 1210 780',
        7,
      ),
    },
    { ink: '#8fb0c2', art: shape(road) },
    {
      ink: '#4f7590',
      art: inside(
        road,
        fade(road, [0, 260], [0, 800], '0:0.1 1:0.55') +
          [-1, 1].map((side) => line(`M760 250L${385 + side * 110} 820`, 18)).join(''),
      ),
    },
    { ink: '#f6efe0', art: line('M754 252L150 820', 6) + line('M766 252L620 820', 6) },
    {
      ink: '#efb65a',
      art:
        fade('M574 500L470 800H190L548 500Z', [560, 500], [360, 800], '0:0.95 1:0.1') +
        glow([560, 500], 120, 0.8, 0.6),
    },
    { ink: '#1c2f2f', art: rows.map(([x, y, t]) => spruce(x, y, 230 * t)).join('') },
    {
      ink: '#d8e0dd',
      art: rows.map(([x, y, t]) => gouge([x - 40 * t, y], [x + 40 * t, y], 8 * t)).join(''),
    },
    {
      ink: '#b3402d',
      art: poly(pts('528,420 560,414 608,420 610,500 526,500')) + box(560, 396, 84, 96),
    },
    {
      ink: '#1d2230',
      art:
        box(536, 430, 62, 26) +
        box(530, 500, 22, 24) +
        box(590, 500, 22, 24) +
        box(522, 492, 94, 9) +
        poly(pts('612,400 644,396 644,492 612,496'), 0.7) +
        disc(634, 504, 11, 1, 15),
    },
    {
      ink: '#fff2c4',
      art:
        disc(540, 478, 9) +
        disc(598, 478, 9) +
        glow([540, 478], 34, 1) +
        glow([598, 478], 34, 1) +
        box(546, 434, 14, 8),
    },
  ],
};
