import { chance } from '../chance.ts';
import { stars } from '../fields.ts';
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
  poly,
  pts,
  shape,
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(1964);
const CONE = 'M560 -20H640L860 560C800 600 420 600 350 560Z';
const heads: readonly (readonly [number, number, number])[] = [
  [60, 742, 1.2],
  [200, 764, 1.1],
  [330, 730, 1],
  [470, 768, 1.15],
  [620, 738, 1],
  [770, 770, 1.2],
  [910, 736, 1.05],
  [1050, 762, 1.15],
  [1170, 728, 1],
];
const back: readonly (readonly [number, number, number])[] = [
  [130, 690, 0.7],
  [270, 680, 0.66],
  [400, 692, 0.7],
  [540, 684, 0.66],
  [690, 690, 0.68],
  [840, 682, 0.7],
  [980, 690, 0.66],
  [1110, 684, 0.7],
];
const person = ([x, y, k]: readonly [number, number, number]) =>
  disc(x, y - 46 * k, 36 * k, 1, 44 * k) +
  curve([
    [x - 96 * k, y + 120 * k],
    [x - 80 * k, y + 34 * k],
    [x - 26 * k, y + 6 * k],
    [x + 26 * k, y + 6 * k],
    [x + 80 * k, y + 34 * k],
    [x + 96 * k, y + 120 * k],
  ]);
const rim = ([x, y, k]: readonly [number, number, number]) => {
  const turn = (600 - x) / 1200;
  return line(
    `M${x - (30 - turn * 30) * k} ${y - 66 * k}Q${x + turn * 20 * k} ${y - 104 * k} ${x + (30 + turn * 30) * k} ${y - 66 * k}`,
    4.4 * k,
  );
};

const folds = Array.from(
  { length: 9 },
  (_, i) =>
    gouge([20 + i * 24, -10], [34 + i * 22, 600], 7, 1, i % 2 ? 12 : -8) +
    gouge([1180 - i * 24, -10], [1166 - i * 22, 600], 7, 1, i % 2 ? -12 : 8),
).join('');

export const print: Print = {
  id: 'stage-light',
  paper: '#f6ebcf',
  grid: [1200, 800],
  plates: [
    { ink: '#274b55', art: box(0, 0, 1200, 800) },
    {
      ink: '#11222c',
      art:
        fade(boxPath(0, 0, 1200, 620), [600, 300], [0, 300], '0:0.35 1:1') +
        fade(boxPath(600, 0, 600, 620), [600, 300], [1200, 300], '0:0.35 1:1'),
    },
    { ink: '#e6b658', art: fade(CONE, [600, 0], [600, 560], '0:0.9 0.6:0.5 1:0.35') },
    { ink: '#8a6a48', art: poly(pts('0,560 1200,560 1200,660 0,660'), 0.6) },
    { ink: '#f3cf7e', art: disc(605, 566, 262, 0.85, 52) + glow([605, 566], 320, 0.7, 0.3) },
    {
      ink: '#f9ebc0',
      art: fade('M580 -20H620L760 550H450Z', [600, 0], [600, 560], '0:0.95 1:0.1'),
    },
    {
      ink: '#7a2a2a',
      art:
        shape(
          'M-10 -10H250C230 200 260 420 190 600H-10ZM1210 -10H950C970 200 940 420 1010 600H1210Z',
        ) + shape('M-10 -10H1210V60C1000 120 800 90 600 84S200 120 -10 60Z'),
    },
    {
      ink: '#3d1219',
      art:
        folds +
        fade(
          'M-10 -10H250C230 200 260 420 190 600H-10ZM1210 -10H950C970 200 940 420 1010 600H1210Z',
          [0, 0],
          [0, 600],
          '0:0.6 1:0.15',
        ).replace('fill=', 'opacity="0.7" style="mix-blend-mode:multiply" fill='),
    },
    {
      ink: '#e6b658',
      art:
        gouge([248, 40], [200, 590], 4, 1, 8) +
        gouge([952, 40], [1000, 590], 4, 1, -8) +
        line('M-10 66C200 124 400 92 600 90S1000 124 1210 66', 6),
    },
    {
      ink: '#2a1a1a',
      art:
        disc(620, 584, 210, 0.7, 22) +
        poly(pts('560,430 800,430 800,444 560,444')) +
        bar(578, 444, 570, 576, 10) +
        bar(784, 444, 792, 576, 10) +
        poly(pts('690,444 776,444 776,500 690,500')) +
        line('M440 420V580M524 490V580M440 490H524M446 580V500', 10) +
        poly(pts('432,484 530,484 534,500 432,500')) +
        line('M436 420C434 380 438 350 442 336', 10) +
        bar(440, 370, 470, 372, 0.1) +
        poly(pts('436,340 448,340 448,420 436,420')),
    },
    {
      ink: '#14100f',
      art:
        shape('M640 430C636 408 656 396 672 394H708C724 396 744 408 740 430Z') +
        shape(
          'M628 392C630 374 750 374 752 392C750 404 730 404 726 394C706 388 674 388 654 394C650 404 630 404 628 392Z',
        ) +
        disc(690, 412, 12, 0) +
        line('M752 424C780 440 770 470 790 480', 3),
    },
    {
      ink: '#b98648',
      art:
        gouge([562, 433], [798, 433], 2.4) +
        gouge([440, 346], [440, 480], 2) +
        disc(690, 412, 12) +
        poly(pts('580,420 622,414 626,428 582,430')),
    },
    { ink: '#14100f', art: disc(690, 412, 5) + disc(330, 190, 44) },
    { ink: '#f6ebcf', art: disc(330, 190, 36) },
    {
      ink: '#14100f',
      art:
        bar(330, 190, 330, 166, 4) +
        bar(330, 190, 352, 204, 5) +
        Array.from({ length: 12 }, (_, i) =>
          bar(
            330 + Math.cos(i * 0.5236) * 30,
            190 + Math.sin(i * 0.5236) * 30,
            330 + Math.cos(i * 0.5236) * 33,
            190 + Math.sin(i * 0.5236) * 33,
            2.4,
          ),
        ).join(''),
    },
    { ink: '#1a2a33', art: back.map(person).join('') },
    { ink: '#c99a52', art: back.map(rim).join('') },
    { ink: '#0c1318', art: heads.map(person).join('') + box(0, 790, 1200, 20) },
    {
      ink: '#e6b658',
      art:
        heads.map(rim).join('') +
        stars(random, { left: 470, right: 740, top: 90, bottom: 420 }, 46, 2),
    },
  ],
};
