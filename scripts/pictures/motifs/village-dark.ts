import { between, chance } from '../chance.ts';
import { hatching, stars } from '../fields.ts';
import {
  bar,
  box,
  boxPath,
  curve,
  disc,
  fade,
  glow,
  gouge,
  inside,
  poly,
  polyPath,
  pts,
  range,
  shape,
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(40);

const peaks = pts(
  '-20,420 120,250 210,310 380,90 470,190 560,150 720,330 860,210 1010,300 1120,220 1220,300',
);
const snowfield = (x: number, y: number, w: number, h: number) =>
  poly([
    [x, y],
    [x + w * 0.28, y + h * 0.34],
    [x + w * 0.2, y + h * 0.5],
    [x + w * 0.55, y + h],
    [x + w * 0.1, y + h * 0.72],
    [x - w * 0.06, y + h * 0.9],
    [x - w * 0.12, y + h * 0.56],
    [x - w * 0.4, y + h * 0.8],
    [x - w * 0.2, y + h * 0.36],
  ]);

interface House {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
const village: House[] = [470, 520, 580, 650]
  .flatMap((y, row) => {
    const size = 1 + row * 0.42;
    return Array.from({ length: 8 - row }, (_, i) => ({
      x: 120 + row * 30 + i * (128 + row * 34) + between(random, -22, 22),
      y: y + between(random, -8, 8),
      w: 66 * size * between(random, 0.8, 1.15),
      h: 34 * size * between(random, 0.85, 1.3),
    }));
  })
  .filter(({ x, y }) => !(Math.abs(x - 640) < 190 && y > 545));

const walls = village.map(({ x, y, w, h }) => box(x, y - h, w, h)).join('');
const shade = village
  .map(
    ({ x, y, w, h }) =>
      box(x + w * 0.62, y - h, w * 0.38, h, 0.7) +
      box(x + w * 0.16, y - h * 0.72, w * 0.13, h * 0.32) +
      box(x + w * 0.4, y - h * 0.72, w * 0.13, h * 0.32),
  )
  .join('');
const roofs = village
  .map(({ x, y, w, h }) =>
    poly([
      [x - w * 0.1, y - h + 2],
      [x + w * 0.3, y - h - w * 0.42],
      [x + w * 0.72, y - h - w * 0.42],
      [x + w * 1.1, y - h + 2],
    ]),
  )
  .join('');
const eaves = village
  .map(({ x, y, w, h }) =>
    poly([
      [x + w * 0.72, y - h - w * 0.42],
      [x + w * 1.1, y - h + 2],
      [x + w * 0.62, y - h + 2],
    ]),
  )
  .join('');

/** Someone in a long coat, on the way to the light. */
const walker = (x: number, y: number, k: number) =>
  disc(x, y - 66 * k, 9 * k) +
  poly([
    [x - 8 * k, y - 56 * k],
    [x + 8 * k, y - 56 * k],
    [x + 15 * k, y - 14 * k],
    [x - 15 * k, y - 14 * k],
  ]) +
  bar(x - 6 * k, y - 16 * k, x - 9 * k, y, 7 * k) +
  bar(x + 5 * k, y - 16 * k, x + 10 * k, y - 2, 7 * k);

const bakery = pts('560,680 560,566 640,500 730,566 730,680');
const smoke = curve(
  pts('606,486 590,430 620,380 588,320 640,250 700,170 660,260 640,330 656,390 626,440 628,486'),
);

export const print: Print = {
  id: 'village-dark',
  paper: '#efe8da',
  grid: [1200, 800],
  plates: [
    {
      ink: '#41658a',
      art: fade(boxPath(0, 0, 1200, 520), [0, 0], [0, 520], '0:1 1:0.55'),
    },
    {
      ink: '#152540',
      art: fade(boxPath(0, 0, 1200, 420), [0, 0], [0, 420], '0:1 1:0.15'),
    },
    { ink: '#f5ecd6', art: stars(random, { left: 0, right: 1200, top: 0, bottom: 380 }, 330, 3.4) },
    { ink: '#2c4668', art: range(random, peaks, 22, 620) },
    {
      ink: '#cfd8dc',
      art:
        snowfield(380, 94, 200, 210) +
        snowfield(120, 254, 130, 130) +
        snowfield(860, 214, 150, 130) +
        snowfield(1120, 224, 120, 130) +
        snowfield(562, 156, 120, 110),
    },
    {
      ink: '#1b2f4e',
      art:
        inside(
          polyPath([...peaks, [1220, 620], [-20, 620]]),
          hatching(random, { left: 0, right: 1200, top: 100, bottom: 560 }, 0.95, 24, 5, 1, 90),
        ) + range(random, pts('-10,470 200,400 420,452 700,420 950,380 1210,450'), 18, 700),
    },
    { ink: '#b9c9d3', art: shape('M0 470C180 436 420 474 620 456S1040 430 1200 462V800H0Z') },
    {
      ink: '#6d8ba6',
      art: fade(
        'M0 470C180 436 420 474 620 456S1040 430 1200 462V800H0Z',
        [0, 440],
        [0, 800],
        '0:0.75 0.45:0.25 1:0.85',
      ),
    },
    {
      ink: '#35506f',
      art:
        walls +
        [
          [60, 560, 90],
          [1120, 560, 120],
          [1070, 600, 100],
          [30, 660, 150],
        ]
          .map(([x = 0, y = 0, h = 0]) =>
            [0, 1, 2, 3]
              .map((k) =>
                poly([
                  [x - (h * (k + 1.4)) / 12, y - h + (h * (k + 1.4)) / 4.4],
                  [x, y - h + (h * k) / 5],
                  [x + (h * (k + 1.4)) / 12, y - h + (h * (k + 1.4)) / 4.4],
                ]),
              )
              .join(''),
          )
          .join(''),
    },
    { ink: '#16263f', art: shade },
    { ink: '#dfe6e6', art: roofs },
    { ink: '#8ba3b8', art: eaves },
    { ink: '#f0a946', art: glow([646, 640], 330, 0.95, 0.62) },
    {
      ink: '#f9d27a',
      art: poly(pts('600,690 690,690 800,800 470,800'), 0.6),
    },
    { ink: '#5a2f2a', art: poly(bakery) + box(600, 470, 30, 60) },
    {
      ink: '#f0e7d3',
      art: poly(pts('544,570 640,484 748,570 730,576 640,506 560,576')) + box(596, 464, 38, 10),
    },
    { ink: '#ffd469', art: box(580, 590, 56, 48) + box(662, 590, 44, 90) + box(630, 534, 22, 22) },
    { ink: '#5a2f2a', art: box(606, 590, 4, 48) + box(580, 612, 56, 4) },
    { ink: '#d5dde0', art: smoke.replace('fill="rgb(0,0,0)"', 'fill="rgb(90,90,90)"') },
    {
      ink: '#101a2c',
      art: walker(478, 742, 1) + walker(520, 752, 0.8) + walker(816, 748, 1.05),
    },
    {
      ink: '#ffe9b0',
      art:
        gouge([560, 676], [560, 570], 2) +
        gouge([486, 690], [484, 738], 4) +
        gouge([802, 700], [802, 742], 4),
    },
  ],
};
