import { between, chance } from '../chance.ts';
import { grass, ripples } from '../fields.ts';
import {
  bar,
  blob,
  box,
  boxPath,
  curve,
  disc,
  fade,
  gouge,
  inside,
  line,
  poly,
  pts,
  range,
  shape,
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(410);
const river =
  'M560 360C620 400 520 440 560 480C600 520 420 560 300 640C220 700 200 760 190 820H1060C1000 740 900 660 880 590C860 520 800 480 760 440C730 410 700 380 690 360Z';

const ticks = Array.from({ length: 26 }, (_, i) => {
  const y = 128 + i * 22;
  return box(282, y, i % 5 === 0 ? 72 : 38, 11);
}).join('');

/** Figures on the board, one a foot, cut as a sign painter cuts them. */
const figures = [
  'M370 128H400V190H370ZM380 138V150H390V138ZM380 164V180H390V164Z',
  'M370 240H400V252H396L384 302H372L386 254H370Z',
  'M370 350H400V360H380V372H400V412H370V350ZM380 382V402H390V382Z',
  'M370 460H400V470H380V482H400V522H370V512H390V492H370Z',
  'M370 570H380V592H388V570H400V632H388V602H370Z',
]
  .map((d) => `<path d="${d}" fill-rule="evenodd"/>`)
  .join('');

const cottonwood = (x: number, y: number, k: number) =>
  line(
    `M${x} ${y}C${x - 6 * k} ${y - 60 * k} ${x + 8 * k} ${y - 90 * k} ${x} ${y - 150 * k}M${x} ${y - 70 * k}L${x + 34 * k} ${y - 130 * k}M${x} ${y - 84 * k}L${x - 32 * k} ${y - 136 * k}`,
    9 * k,
  );
const crown = (x: number, y: number, k: number, tone = 1) =>
  [
    [0, -170, 46],
    [-44, -140, 38],
    [42, -138, 40],
    [-14, -120, 40],
    [26, -190, 30],
  ]
    .map(([dx = 0, dy = 0, r = 0]) =>
      blob(random, [x + dx * k, y + dy * k], r * k, r * 0.82 * k, tone),
    )
    .join('');
const grove: readonly (readonly [number, number, number])[] = [
  [80, 400, 1.1],
  [190, 386, 0.9],
  [980, 400, 1.2],
  [1100, 420, 1.45],
  [880, 380, 0.8],
];

const heron =
  line('M806 650L800 720M826 650L830 722', 4) +
  curve(pts('776,640 800,616 846,610 880,640 850,660 806,662')) +
  line('M848 622C880 600 852 574 872 548', 10) +
  poly(pts('866,540 884,538 926,556 882,556'));

export const print: Print = {
  id: 'river-gauge',
  paper: '#f5ead0',
  grid: [1200, 800],
  plates: [
    {
      ink: '#e8b777',
      art: fade(boxPath(0, 0, 1200, 380), [0, 40], [0, 380], '0:0 1:0.8'),
    },
    {
      ink: '#a7c0b5',
      art:
        fade(boxPath(0, 0, 1200, 260), [0, 0], [0, 240], '0:0.75 1:0') +
        disc(860, 170, 62, 0) +
        ripples(random, { left: 0, right: 1200, top: 40, bottom: 210 }, 18, 2.4, 0),
    },
    {
      ink: '#b98a5b',
      art: range(random, pts('-10,330 240,310 420,338 700,322 940,300 1210,326'), 10, 420),
    },
    { ink: '#8a9a5b', art: shape('M0 360C300 344 900 346 1200 356V820H0Z') },
    {
      ink: '#5d7041',
      art: fade('M0 360C300 344 900 346 1200 356V820H0Z', [0, 380], [0, 800], '0:0.1 1:0.9'),
    },
    { ink: '#a8794f', art: shape(river) },
    { ink: '#6f8f8e', art: fade(river, [0, 360], [0, 800], '0:0.3 0.5:0.6 1:0.95') },
    {
      ink: '#e9d6ac',
      art: inside(
        river,
        ripples(random, { left: 180, right: 1000, top: 380, bottom: 810 }, 150, 1),
      ),
    },
    {
      ink: '#50666a',
      art:
        box(486, 372, 330, 26) +
        Array.from({ length: 6 }, (_, i) => box(500 + i * 58, 340, 14, 62)).join('') +
        bar(480, 342, 826, 342, 8),
    },
    {
      ink: '#f7efdb',
      art: Array.from({ length: 26 }, (_, i) =>
        gouge([516 + i * 11, 396], [512 + i * 12, 430], 3),
      ).join(''),
    },
    { ink: '#4a3b2c', art: grove.map(([x, y, k]) => cottonwood(x, y, k)).join('') },
    { ink: '#6d7d35', art: grove.map(([x, y, k]) => crown(x, y, k)).join('') },
    {
      ink: '#b9a941',
      art: grove
        .map(([x, y, k]) =>
          [0, 1, 2, 3, 4, 5, 6]
            .map(() =>
              blob(
                random,
                [x + between(random, -56, 20) * k, y + between(random, -205, -130) * k],
                12 * k,
                7 * k,
              ),
            )
            .join(''),
        )
        .join(''),
    },
    { ink: '#3b2f2a', art: poly(pts('262,96 420,96 420,820 262,820')) + box(246, 80, 190, 26) },
    { ink: '#f7efdb', art: box(274, 112, 134, 720) },
    { ink: '#24211f', art: ticks + figures },
    { ink: '#a8794f', art: fade(boxPath(274, 540, 134, 280), [0, 540], [0, 720], '0:0 1:0.85') },
    { ink: '#50666a', art: shape('M190 712C260 700 420 700 500 716L520 820H170Z', 0.5) },
    { ink: '#b5402f', art: box(262, 556, 158, 7) },
    {
      ink: '#e9d6ac',
      art: ripples(random, { left: 180, right: 520, top: 714, bottom: 800 }, 22, 0.9),
    },
    { ink: '#33424d', art: heron },
    { ink: '#f7efdb', art: gouge([794, 634], [866, 634], 4, 1, 8) + disc(876, 545, 2.4) },
    {
      ink: '#2f3b22',
      art:
        grass(random, { left: -10, right: 240, top: 760, bottom: 840 }, 120, 150, 0.08, 1, 4) +
        grass(random, { left: 1000, right: 1210, top: 740, bottom: 840 }, 130, 160, -0.08, 1, 4),
    },
  ],
};
