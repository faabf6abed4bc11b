import { between, chance } from '../chance.ts';
import { hatching } from '../fields.ts';
import { bar, blob, box, boxPath, disc, fade, line, poly, shape, type Point } from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(410_1928);
const coast =
  'M950 -20C930 40 980 70 962 120C940 160 1000 170 990 220C976 250 1010 262 1000 300C980 330 930 330 926 366C940 392 990 390 1000 420C1016 460 970 480 984 520C1000 560 1040 570 1030 620C1010 670 1050 690 1040 740L1060 820H1220V-20Z';
const river =
  'M120 250C150 300 190 290 220 330C250 372 300 350 350 372C410 398 430 450 500 446C560 442 580 400 640 412C700 424 720 470 780 452C840 434 860 380 928 366';
const brooks =
  'M60 420C110 410 150 380 206 326M180 160C190 220 200 260 214 322M420 620C430 560 450 500 496 448M620 230C610 300 620 360 640 410M760 640C760 570 780 500 782 454';
const peaks: Point[] = Array.from({ length: 34 }, (): Point => [
  between(random, 30, 310),
  between(random, 70, 760),
])
  .filter(
    ([x, y]) =>
      Math.hypot(x - 120, y - 250) > 50 &&
      Math.hypot(x - 236, y - 470) > 74 &&
      Math.abs(y - 330) > 34,
  )
  .toSorted((a, b) => a[1] - b[1]);
const fields: Point[] = Array.from({ length: 46 }, (): Point => [
  between(random, 370, 830),
  between(random, 60, 760),
]).filter(([x, y]) => Math.abs(y - 425) > 60 && Math.hypot(x - 480, y - 520) > 40);

/** Figures from one to six, as a sign painter cuts them, on a grid of 20 by 28. */
const FIGURES = [
  'M4 6L12 1V28',
  'M2 7C2 -1 18 -1 18 8C18 14 4 20 2 27H19',
  'M2 2H18L9 11C20 11 21 27 8 27C5 27 3 26 1 24',
  'M14 28V2L1 20H19',
  'M17 1H5L3 13C10 8 19 12 18 20C17 28 6 29 2 24',
  'M16 2C6 4 2 12 2 20C2 30 18 30 18 20C18 11 5 11 3 19',
];
const towns: readonly (readonly [Point, Point])[] = [
  [
    [120, 250],
    [62, 214],
  ],
  [
    [236, 470],
    [288, 448],
  ],
  [
    [448, 432],
    [420, 372],
  ],
  [
    [560, 436],
    [566, 480],
  ],
  [
    [706, 432],
    [690, 366],
  ],
  [
    [926, 366],
    [866, 304],
  ],
];
const isles = [
  [1090, 360, 34, 22],
  [1120, 200, 16, 12],
  [1064, 530, 14, 10],
  [1130, 610, 20, 12],
]
  .map(([x = 0, y = 0, a = 0, b = 0]) => blob(random, [x, y], a, b, 1, 0.3))
  .join('');

export const print: Print = {
  id: 'territory-map',
  paper: '#f4e8cc',
  grid: [1200, 800],
  plates: [
    {
      ink: '#d8b876',
      art: fade(boxPath(300, 0, 700, 800), [300, 0], [900, 0], '0:0.1 0.3:0.6 0.8:0.55 1:0.1'),
    },
    {
      ink: '#a9b48a',
      art:
        fade(boxPath(760, 0, 260, 800), [760, 0], [960, 0], '0:0 1:0.7') +
        fade(boxPath(0, 0, 380, 800), [0, 0], [380, 0], '0:0.7 1:0'),
    },
    {
      ink: '#b98c4a',
      art: fields
        .map(([x, y]) =>
          hatching(
            random,
            { left: x - 26, right: x + 26, top: y - 18, bottom: y + 18 },
            between(random, -0.3, 0.3),
            8,
            1.8,
            1,
            30,
          ),
        )
        .join(''),
    },
    { ink: '#5f8f96', art: shape(coast) },
    { ink: '#2f6470', art: fade(coast, [930, 0], [1200, 0], '0:0 1:0.9') },
    {
      ink: '#f4e8cc',
      art:
        [16, 34, 56]
          .map(
            (d, i) =>
              `<g transform="translate(${d} 0)">${line(coast.replace('H1220V-20Z', ''), 3 - i * 0.8)}</g>`,
          )
          .join('') + isles,
    },
    { ink: '#a9b48a', art: isles.replaceAll('rgb(0,0,0)', 'rgb(60,60,60)') },
    {
      ink: '#4a5a6a',
      art: peaks
        .map(([x, y]) =>
          poly([
            [x - 30, y + 26],
            [x, y - 30],
            [x + 34, y + 26],
          ]),
        )
        .join(''),
    },
    {
      ink: '#f4e8cc',
      art: peaks
        .map(([x, y]) =>
          poly([
            [x, y - 30],
            [x - 22, y + 12],
            [x - 10, y + 4],
            [x - 4, y + 18],
            [x + 2, y - 6],
          ]),
        )
        .join(''),
    },
    {
      ink: '#2f6470',
      art:
        line(brooks, 3) +
        line(river, 10) +
        blob(random, [236, 486], 46, 22) +
        line('M236 480C260 440 270 400 262 352', 3.4),
    },
    { ink: '#3a2f2a', art: line(coast.replace('H1220V-20Z', ''), 4) + box(704, 404, 6, 30) },
    { ink: '#f4e8cc', art: towns.map(([, [x, y]]) => disc(x + 10, y + 14, 29)).join('') },
    {
      ink: '#b5432f',
      art:
        towns
          .map(([[x, y], [lx, ly]]) => disc(x, y, 11) + bar(x, y, lx + 10, ly + 14, 2))
          .join('') + towns.map(([, [x, y]]) => disc(x + 10, y + 14, 25)).join(''),
    },
    {
      ink: '#f4e8cc',
      art:
        towns.map(([[x, y]]) => disc(x, y, 4)).join('') +
        towns
          .map(
            ([, [x, y]], i) =>
              `<g transform="translate(${x} ${y})">${line(FIGURES[i] ?? '', 5)}</g>`,
          )
          .join(''),
    },
    {
      ink: '#3a2f2a',
      art:
        line('M30 30H1170V770H30Z', 3) +
        line('M1110 720V640M1110 640L1096 668M1110 640L1124 668M1082 686H1138', 5),
    },
  ],
};
