import { chance } from '../chance.ts';
import { birds, hatching, ripples } from '../fields.ts';
import {
  bar,
  blob,
  box,
  boxPath,
  curve,
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
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(1951);

/** The bow, seen from low on its quarter: stem to the left, cut away to the ribs on the right. */
const WHOLE =
  'M240 250C250 400 280 520 360 640L540 640L556 560L520 470L580 400L560 304C450 296 340 280 240 250Z';

const ribs = Array.from({ length: 9 }, (_, i) => {
  const x = 590 + i * 44;
  return line(`M${x} ${304 - i * 1.5}C${x + 10} 420 ${x + 4} 560 ${x - 40} 636`, 11);
}).join('');
const stringers = [372, 452, 540]
  .map((y) => line(`M560 ${y}C700 ${y + 10} 850 ${y + 6} 960 ${y - 4}`, 7))
  .join('');

const plates = [340, 400, 462, 524, 584]
  .map((y, i) => line(`M${250 + i * 24} ${y}C360 ${y + 24} 450 ${y + 28} 580 ${y + 26}`, 2.4))
  .join('');

const worker = (x: number, y: number) =>
  disc(x, y - 70, 10) +
  curve([
    [x - 14, y - 56],
    [x + 12, y - 58],
    [x + 16, y - 24],
    [x - 14, y - 22],
  ]) +
  poly([
    [x - 13, y - 28],
    [x + 15, y - 28],
    [x + 20, y],
    [x + 8, y],
    [x + 1, y - 20],
    [x - 8, y],
    [x - 20, y],
  ]) +
  bar(x + 8, y - 50, x + 34, y - 42, 8);

const shores = pts('330,250 430,180 560,120');

export const print: Print = {
  id: 'breakers-yard',
  paper: '#f1e6d2',
  grid: [1200, 800],
  plates: [
    {
      ink: '#9bb3b4',
      art:
        fade(boxPath(0, 0, 1200, 520), [0, 0], [0, 500], '0:0.8 1:0.12') +
        ripples(random, { left: 0, right: 1200, top: 60, bottom: 330 }, 34, 2, 0),
    },
    {
      ink: '#d9b08c',
      art: fade(boxPath(0, 280, 1200, 260), [0, 280], [0, 520], '0:0 1:0.7'),
    },
    {
      ink: '#6f8f93',
      art: range(random, pts('0,470 200,440 420,468 800,452 1010,400 1200,420'), 12, 540),
    },
    { ink: '#4e7378', art: box(0, 508, 1200, 90) },
    {
      ink: '#e9dcc0',
      art: ripples(random, { left: 0, right: 1200, top: 512, bottom: 590 }, 70, 0.8),
    },
    { ink: '#b29b7c', art: shape('M0 600C200 566 420 590 700 584S1060 570 1200 590V800H0Z') },
    {
      ink: '#7d6a55',
      art:
        fade(
          'M0 600C200 566 420 590 700 584S1060 570 1200 590V800H0Z',
          [0, 600],
          [0, 800],
          '0:0 1:0.8',
        ) + ripples(random, { left: 0, right: 1200, top: 620, bottom: 800 }, 80, 1),
    },
    {
      ink: '#33292a',
      art:
        shape('M600 310C760 316 860 312 960 300V640H560Z', 0.55) +
        bar(950, 640, 950, 130, 14) +
        bar(950, 140, 700, 84, 10) +
        bar(950, 200, 790, 106, 6) +
        bar(720, 90, 720, 262, 3) +
        box(700, 262, 42, 22),
    },
    { ink: '#8a4a34', art: ribs + stringers },
    { ink: '#2f4a52', art: shape(WHOLE) },
    {
      ink: '#a5472e',
      art:
        shape('M318 560C332 590 344 616 360 640L540 640L556 560L540 528C470 540 380 548 306 532Z') +
        inside(
          WHOLE,
          [
            [300, 300, 60, 26],
            [470, 420, 70, 60],
            [360, 470, 30, 44],
            [520, 350, 50, 30],
            [420, 330, 22, 40],
          ]
            .map(([x = 0, y = 0, a = 0, b = 0]) => blob(random, [x, y], a, b, 0.85, 0.4))
            .join(''),
        ),
    },
    {
      ink: '#1b2a30',
      art:
        fade(WHOLE, [240, 0], [600, 0], '0:0 0.5:0.25 1:0.9') +
        plates +
        inside(
          WHOLE,
          hatching(random, { left: 420, right: 590, top: 290, bottom: 640 }, 1.45, 14, 3, 1, 80),
        ),
    },
    {
      ink: '#f3e8d2',
      art:
        gouge([238, 250], [356, 634], 4, 1, -34) +
        line('M246 262C340 292 450 306 556 314', 5) +
        disc(300, 322, 9) +
        [0, 1, 2, 3].map((i) => box(352 + i * 24, 334 + i * 4, 15, 19)).join(''),
    },
    {
      ink: '#33292a',
      art:
        poly(pts('240,250 228,226 560,274 560,304 400,292')) +
        shores.map(([x, y]) => bar(x, 660, x - 90, y + 300, 12)).join('') +
        box(300, 638, 700, 18) +
        box(360, 654, 40, 34) +
        box(560, 654, 40, 34) +
        box(760, 654, 40, 34) +
        worker(800, 706) +
        worker(1040, 700),
    },
    { ink: '#f0a63c', art: glow([706, 642], 120, 1) },
    {
      ink: '#fff2c9',
      art:
        disc(704, 643, 9) +
        Array.from({ length: 42 }, () => {
          const a = random() * 6.3;
          const r = 14 + 96 * random();
          return gouge(
            [704 + Math.cos(a) * r * 0.4, 643 + Math.sin(a) * r * 0.4],
            [704 + Math.cos(a) * r, 643 + Math.sin(a) * r * 0.8 + r * 0.25],
            1.5,
          );
        }).join('') +
        birds(pts('180,190 236,150 130,260 1090,210'), 24),
    },
    {
      ink: '#33292a',
      art: [
        [120, 720, 1],
        [210, 756, -1],
        [860, 748, 1],
        [980, 770, -1],
      ]
        .map(([x = 0, y = 0, t = 0]) =>
          poly([
            [x - 60, y],
            [x + 50, y - 14 * t],
            [x + 64, y + 16],
            [x - 44, y + 26],
          ]),
        )
        .join(''),
    },
    {
      ink: '#a5472e',
      art: [
        [150, 716],
        [880, 744],
      ]
        .map(([x = 0, y = 0]) =>
          poly([
            [x - 40, y + 6],
            [x + 26, y - 4],
            [x + 34, y + 8],
            [x - 30, y + 18],
          ]),
        )
        .join(''),
    },
  ],
};
