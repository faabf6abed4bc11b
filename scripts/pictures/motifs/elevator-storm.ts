import { between, chance } from '../chance.ts';
import { boards, grass, hatching, rain } from '../fields.ts';
import {
  bar,
  blob,
  box,
  boxPath,
  disc,
  fade,
  gouge,
  inside,
  poly,
  polyPath,
  pts,
  shape,
  type Point,
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(21);
const GROUND = 600;

/** The shelf of the storm: a long lip, lit from below, rolling in from the left. */
const shelf =
  'M0 0H1200V150C1130 190 1050 196 980 236C900 280 800 262 700 312C600 360 480 338 380 392C280 440 140 430 0 470Z';
const lip =
  'M0 470C140 430 280 440 380 392C480 338 600 360 700 312C800 262 900 280 980 236C1050 196 1130 190 1200 150V196C1120 230 1060 240 990 282C900 330 800 316 706 360C600 410 490 392 390 440C270 490 130 478 0 520Z';

const billows = Array.from({ length: 46 }, (_, i): string => {
  const x = (i / 46) * 1240 - 20;
  const y = 420 - x * 0.26 + between(random, -250, -20);
  return gouge(
    [x - 90, y + 26],
    [x + 90, y - 26],
    between(random, 3, 13),
    1,
    between(random, 10, 34),
  );
}).join('');

/** Tower, cupola and the low drive shed of a wooden elevator. */
const tower: Point[] = [
  [640, GROUND],
  [640, 248],
  [690, 204],
  [690, 150],
  [728, 122],
  [782, 122],
  [820, 150],
  [820, 204],
  [872, 248],
  [872, GROUND],
];
const sunny: Point[] = [
  [640, GROUND],
  [640, 248],
  [690, 204],
  [690, 150],
  [728, 122],
  [742, 122],
  [742, GROUND],
];
const shed: Point[] = [
  [872, GROUND],
  [872, 520],
  [900, 496],
  [980, 496],
  [1010, 520],
  [1010, GROUND],
];
const office: Point[] = [
  [560, GROUND],
  [560, 550],
  [594, 524],
  [640, 550],
  [640, GROUND],
];

/** Where the wind took the tin: bare cribbing, plank on plank. */
const wound = pts('640,300 742,262 742,480 700,470 676,500 640,486');

const train = Array.from({ length: 4 }, (_, i) => {
  const x = 60 + i * 122;
  return (
    poly([
      [x, 588],
      [x + 6, 534],
      [x + 106, 534],
      [x + 112, 588],
    ]) +
    disc(x + 24, 596, 9) +
    disc(x + 88, 596, 9)
  );
}).join('');
const ribs = Array.from({ length: 4 }, (_, i) =>
  boards({ left: 80 + i * 122, right: 160 + i * 122, top: 540, bottom: 582 }, 16, 3),
).join('');

export const print: Print = {
  id: 'elevator-storm',
  paper: '#f4e7c8',
  grid: [1200, 800],
  plates: [
    {
      ink: '#e8b45c',
      art: fade(boxPath(0, 180, 1200, 430), [0, 260], [0, 610], '0:0.1 1:0.85'),
    },
    {
      ink: '#6f8a86',
      art:
        rain(random, { left: 0, right: 520, top: 360, bottom: 600 }, 210, -0.42, 150) +
        fade(boxPath(0, 330, 640, 270), [0, 0], [640, 0], '0:0.75 1:0'),
    },
    { ink: '#4c6a70', art: shape(shelf) + shape(lip, 0.55) },
    {
      ink: '#24373f',
      art: fade(shelf, [0, 0], [260, 520], '0:1 0.55:0.72 1:0.1') + inside(shelf, billows),
    },
    {
      ink: '#9fb3a6',
      art: inside(
        shelf,
        hatching(random, { left: 0, right: 1200, top: 120, bottom: 480 }, -0.3, 26, 4, 1, 130),
      ),
    },
    {
      ink: '#f6e3ae',
      art: shape(
        'M470 -10L446 120L474 128L430 262L462 268L398 430L440 276L410 270L448 140L420 132L452 -10Z',
      ),
    },
    { ink: '#c98f3c', art: box(0, GROUND, 1200, 200) },
    {
      ink: '#7f5a2e',
      art: fade(boxPath(0, GROUND, 1200, 200), [0, 610], [0, 800], '0:0.1 1:0.85'),
    },
    { ink: '#2a2a2c', art: train + bar(0, 606, 1200, 606, 4) },
    { ink: '#8c3b2b', art: poly(tower) + poly(shed) + poly(office) },
    {
      ink: '#c4633f',
      art:
        poly(sunny) +
        poly([
          [560, GROUND],
          [560, 550],
          [594, 524],
          [600, GROUND],
        ]) +
        poly(pts('900,496 980,496 1010,520 872,520')),
    },
    { ink: '#e2b878', art: poly(wound) },
    {
      ink: '#5b2620',
      art:
        inside(
          polyPath(tower),
          boards({ left: 750, right: 872, top: 110, bottom: GROUND }, 15, 2.2),
        ) +
        inside(
          polyPath(wound),
          Array.from({ length: 26 }, (_, i) => bar(630, 308 + i * 9, 750, 268 + i * 9, 2)).join(''),
        ) +
        box(766, 152, 30, 34) +
        box(906, 540, 62, 60) +
        box(582, 566, 18, 22) +
        ribs,
    },
    {
      ink: '#f6e3ae',
      art:
        box(770, 156, 10, 26) +
        box(584, 568, 14, 18) +
        gouge([640, 596], [640, 246], 2.6) +
        gouge([690, 204], [690, 150], 2),
    },
    {
      ink: '#e9c063',
      art: grass(random, { left: -20, right: 1220, top: 650, bottom: 830 }, 560, 96, 0.34, 1, 3),
    },
    {
      ink: '#5a3d22',
      art:
        grass(random, { left: -20, right: 1220, top: 700, bottom: 850 }, 420, 104, 0.4, 1, 3) +
        blob(random, [40, 604], 60, 14),
    },
  ],
};
