import { between, chance } from '../chance.ts';
import { rays, ripples, stars } from '../fields.ts';
import { bar, box, curve, disc, fade, gouge, inside, line, shape, type Point } from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(365);
const MIDDLE: Point = [600, 400];
const round = (turn: number): Point => [
  MIDDLE[0] + Math.sin(turn) * 400,
  MIDDLE[1] - Math.cos(turn) * 250,
];
const spots = [0, 1, 2, 3, 4].map((i) => round((i / 5) * Math.PI * 2));
const [spool = MIDDLE, rope = MIDDLE, young = MIDDLE, grown = MIDDLE, haul = MIDDLE] = spots;

/** Where on the way round an arrow stands, between two stages. */
const arrows = [0, 1, 2, 3, 4]
  .map((i) => {
    const turn = ((i + 0.5) / 5) * Math.PI * 2;
    const [x, y] = round(turn);
    const way = (Math.atan2(Math.sin(turn) * 250, Math.cos(turn) * 400) * 180) / Math.PI;
    return `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${way.toFixed(0)})"><path d="M-34 -7H10V-22L40 0L10 22V7H-34Z"/></g>`;
  })
  .join('');

const blades = ([x, y]: Point, long: number, count: number) =>
  Array.from({ length: count }, (_, i) => {
    const at = x - 78 + (i * 156) / (count - 1);
    const reach = long * between(random, 0.75, 1.05);
    const sway = between(random, -10, 10);
    return curve([
      [at - 4, y - 34],
      [at - 13, y - 34 + reach * 0.35],
      [at - 8 + sway, y - 34 + reach * 0.7],
      [at + sway, y - 34 + reach],
      [at + 10 + sway, y - 34 + reach * 0.66],
      [at + 12, y - 34 + reach * 0.3],
      [at + 4, y - 34],
    ]);
  }).join('');
const lineOf = ([x, y]: Point) =>
  line(`M${x - 104} ${y - 36}Q${x} ${y - 26} ${x + 104} ${y - 36}`, 7);
const buoys = ([x, y]: Point) => disc(x - 96, y - 66, 19) + disc(x + 96, y - 66, 19);

export const print: Print = {
  id: 'kelp-year',
  paper: '#f3ecd6',
  grid: [1200, 800],
  plates: [
    { ink: '#9cc3b4', art: spots.map(([x, y]) => disc(x, y, 142)).join('') },
    {
      ink: '#3d8482',
      art: spots
        .map(([x, y]) =>
          fade(
            `M${x - 142} ${y}A142 142 0 0 1 ${x + 142} ${y}A142 142 0 0 1 ${x - 142} ${y}Z`,
            [x, y - 60],
            [x, y + 142],
            '0:0 1:0.9',
          ),
        )
        .join(''),
    },
    {
      ink: '#f3ecd6',
      art: spots
        .slice(1)
        .map(([x, y]) =>
          inside(
            `M${x - 142} ${y}A142 142 0 0 1 ${x + 142} ${y}A142 142 0 0 1 ${x - 142} ${y}Z`,
            box(x - 150, y - 150, 300, 78) +
              ripples(
                random,
                { left: x - 140, right: x + 140, top: y - 66, bottom: y + 20 },
                16,
                0.7,
              ),
          ),
        )
        .join(''),
    },
    { ink: '#164a55', art: [rope, young, grown].map(lineOf).join('') + lineOf(haul) },
    { ink: '#d9762f', art: [rope, young, grown].map(buoys).join('') },
    { ink: '#7c7a28', art: blades(young, 66, 9) + blades(grown, 158, 10) },
    { ink: '#4d5012', art: blades(grown, 120, 7) + blades([haul[0] - 40, haul[1] + 14], 96, 4) },
    { ink: '#e9d9b0', art: box(spool[0] - 40, spool[1] - 78, 80, 156) },
    {
      ink: '#6b4a2c',
      art:
        box(spool[0] - 66, spool[1] - 100, 132, 24) +
        box(spool[0] - 66, spool[1] + 76, 132, 24) +
        Array.from({ length: 15 }, (_, i) =>
          bar(spool[0] - 42, spool[1] - 68 + i * 10, spool[0] + 42, spool[1] - 62 + i * 10, 3.4),
        ).join('') +
        stars(
          random,
          { left: spool[0] - 46, right: spool[0] + 46, top: spool[1] - 74, bottom: spool[1] + 74 },
          170,
          2,
        ),
    },
    {
      ink: '#163a48',
      art:
        curve([
          [haul[0] - 30, haul[1] - 84],
          [haul[0] + 112, haul[1] - 92],
          [haul[0] + 96, haul[1] - 44],
          [haul[0] - 16, haul[1] - 40],
        ]) +
        box(haul[0] + 34, haul[1] - 130, 44, 44) +
        bar(haul[0] - 20, haul[1] - 84, haul[0] - 62, haul[1] - 128, 7) +
        bar(haul[0] - 62, haul[1] - 128, haul[0] - 62, haul[1] - 34, 3),
    },
    {
      ink: '#f3ecd6',
      art: box(haul[0] + 42, haul[1] - 122, 13, 14) + box(haul[0] + 60, haul[1] - 122, 13, 14),
    },
    {
      ink: '#c2502f',
      art: arrows + gouge([haul[0] - 20, haul[1] - 66], [haul[0] + 104, haul[1] - 72], 4),
    },
    {
      ink: '#e8b64a',
      art: disc(MIDDLE[0], MIDDLE[1], 56) + rays(random, MIDDLE, [70, 130], 26, 6),
    },
    { ink: '#164a55', art: shape('M600 344A56 56 0 0 1 600 456Z') },
  ],
};
