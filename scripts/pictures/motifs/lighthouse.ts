import { between, chance } from '../chance.ts';
import { birds, hatching, ripples } from '../fields.ts';
import {
  box,
  boxPath,
  disc,
  fade,
  glow,
  gouge,
  inside,
  poly,
  pts,
  shape,
  smooth,
  type Point,
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(1874);
const LAMP: Point = [842, 196];

const swell = (y: number, high: number, phase: number) =>
  smooth([
    ...Array.from({ length: 14 }, (_, i): Point => [
      -20 + i * 96,
      y + Math.sin(i * 1.25 + phase) * high - (i % 3) * 4,
    ]),
    [1230, y],
  ]) + 'L1230 820L-20 820Z';
const crests = (y: number, high: number, phase: number) =>
  Array.from({ length: 13 }, (_, i) => {
    const x = -20 + i * 96;
    const top = y + Math.sin(i * 1.25 + phase) * high - (i % 3) * 4;
    return (
      gouge([x - 50, top + 12], [x + 44, top + 6], 5, 1, -10) +
      gouge([x - 20, top + 30], [x + 50, top + 26], 3, 1, -6)
    );
  }).join('');

const rock =
  'M600 640C640 560 690 520 740 496L960 488C1040 520 1120 560 1230 570V820H560C570 760 580 690 600 640Z';
const tower = 'M800 496L818 240H866L884 496Z';

export const print: Print = {
  id: 'lighthouse',
  paper: '#f3e7cc',
  grid: [1200, 800],
  plates: [
    {
      ink: '#5a7a94',
      art: fade(boxPath(0, 0, 1200, 620), [0, 0], [0, 620], '0:1 0.7:0.85 1:0.45'),
    },
    {
      ink: '#182842',
      art: fade(boxPath(0, 0, 1200, 620), [1200, 0], [300, 620], '0:1 0.5:0.8 1:0.35'),
    },
    {
      ink: '#2d4560',
      art: ripples(random, { left: 0, right: 1200, top: 60, bottom: 520 }, 44, 3, 1),
    },
    {
      ink: '#f2cf78',
      art:
        fade('M842 190L-40 20V420L842 204Z', [842, 0], [0, 0], '0:0.95 0.35:0.6 1:0.12') +
        fade('M842 192L1240 60V330L842 204Z', [842, 0], [1200, 0], '0:0.7 1:0.08') +
        glow(LAMP, 180, 0.9),
    },
    {
      ink: '#f8eccb',
      art: fade('M842 193L-40 130V300L842 201Z', [842, 0], [0, 0], '0:1 0.4:0.45 1:0'),
    },
    { ink: '#2f5a6b', art: shape(swell(560, 12, 0)) },
    { ink: '#e8e2cc', art: crests(560, 12, 0) },
    { ink: '#1e4254', art: shape(swell(630, 20, 1.6)) },
    { ink: '#cfd9d0', art: crests(632, 20, 1.6) },
    {
      ink: '#f2cf78',
      art: ripples(random, { left: 60, right: 520, top: 570, bottom: 700 }, 40, 0.8),
    },
    { ink: '#151c2c', art: shape(rock) },
    {
      ink: '#44566a',
      art: inside(
        rock,
        hatching(random, { left: 620, right: 1200, top: 500, bottom: 800 }, 1.9, 30, 6, 1, 60) +
          gouge([744, 500], [956, 492], 4),
      ),
    },
    { ink: '#efe6d0', art: shape(tower) + poly(pts('912,500 912,440 1010,440 1010,504')) },
    {
      ink: '#7f93a3',
      art:
        fade(tower, [812, 0], [880, 0], '0:0 0.45:0.1 1:1') +
        poly(pts('968,440 1010,440 1010,504 968,502'), 0.9),
    },
    {
      ink: '#b5402f',
      art:
        poly(pts('811,340 873,340 876,396 807,396')) +
        poly(pts('806,180 878,180 842,140')) +
        poly(pts('902,444 1020,444 1000,404 922,404')),
    },
    {
      ink: '#151c2c',
      art:
        box(806, 232, 72, 10) +
        box(812, 180, 6, 54) +
        box(866, 180, 6, 54) +
        box(838, 120, 7, 24) +
        box(834, 440, 18, 54) +
        box(836, 290, 12, 18) +
        box(932, 462, 18, 20),
    },
    { ink: '#fff3c8', art: box(820, 184, 44, 46) + box(970, 462, 16, 20) },
    { ink: '#0e2a3b', art: shape(swell(728, 26, 3.1)) },
    {
      ink: '#f3ead2',
      art:
        crests(730, 26, 3.1) +
        birds(pts('180,460 250,430 330,486 470,410 130,380 560,470'), 26) +
        spray(),
    },
  ],
};

/** Spray where the sea meets the rock. */
function spray(): string {
  return Array.from({ length: 46 }, () =>
    disc(between(random, 560, 720), between(random, 610, 730), 1 + 3.4 * random() ** 3),
  ).join('');
}
