import { between, chance } from '../chance.ts';
import { grass, ripples, stars } from '../fields.ts';
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

const random = chance(77);

const van =
  'M330 560V300C330 284 340 276 356 276H770C790 276 800 284 806 300L838 408L884 428C896 434 902 444 902 458V560Z';
const roof = 'M322 300C322 280 338 266 356 266H772C796 266 808 280 812 300Z';

const shelves = (() => {
  let art = '';
  for (const y of [352, 406, 460]) {
    for (let x = 474; x < 596; x += between(random, 7, 13)) {
      const tall = between(random, 28, 42);
      art += box(x, y + 44 - tall, between(random, 5, 8), tall);
    }
  }
  return art;
})();

/** Someone on the step, reading. */
const reader =
  disc(640, 432, 15) +
  curve(pts('622,452 646,446 664,470 668,520 640,530 616,522 614,480')) +
  poly(pts('622,520 664,518 700,540 696,590 682,590 680,554 640,556')) +
  bar(626, 470, 600, 496, 10) +
  bar(600, 496, 588, 486, 9);
const book =
  poly(pts('560,474 588,484 588,508 560,498')) + poly(pts('588,484 612,472 612,496 588,508'));

const wheel = (x: number) => disc(x, 560, 46);
const hub = (x: number) => disc(x, 560, 20);

export const print: Print = {
  id: 'library-van',
  paper: '#f2e2c6',
  grid: [1200, 800],
  plates: [
    {
      ink: '#e39a6c',
      art: fade(boxPath(0, 0, 1200, 560), [0, 250], [0, 560], '0:0 1:0.95'),
    },
    {
      ink: '#3d5a80',
      art: fade(boxPath(0, 0, 1200, 560), [0, 0], [0, 470], '0:1 0.5:0.72 1:0'),
    },
    {
      ink: '#1f2f4d',
      art: fade(boxPath(0, 0, 1200, 320), [0, 0], [0, 320], '0:0.95 1:0'),
    },
    {
      ink: '#f6ead0',
      art:
        shape('M1004 106A36 36 0 1 1 976 152A30 30 0 0 0 1004 106Z') +
        stars(random, { left: 0, right: 1200, top: 0, bottom: 260 }, 90, 3) +
        ripples(random, { left: 0, right: 1200, top: 330, bottom: 470 }, 16, 2),
    },
    { ink: '#8a5a58', art: shape('M0 520C200 496 380 512 600 500S1000 490 1200 512V600H0Z') },
    { ink: '#5a4a3c', art: box(0, 548, 1200, 260) },
    {
      ink: '#2a2733',
      art:
        fade(boxPath(0, 548, 1200, 252), [0, 560], [0, 800], '0:0.25 1:0.95') +
        bar(1104, 556, 1104, 330, 7) +
        bar(1066, 356, 1142, 356, 6) +
        bar(1074, 380, 1134, 380, 5) +
        line('M1066 352C900 400 800 396 640 366', 1.6) +
        line('M1142 352C1170 360 1190 362 1210 362', 1.6),
    },
    { ink: '#f0b94f', art: glow([560, 590], 430, 0.95, 0.3) + glow([920, 470], 260, 0.4, 0.7) },
    {
      ink: '#f3d27c',
      art:
        shape('M470 590H640L800 800H250Z', 0.5) +
        poly(pts('900,456 1200,420 1200,600 900,490'), 0.35),
    },
    { ink: '#24564f', art: shape(van) },
    {
      ink: '#163a3a',
      art:
        fade(van, [330, 0], [905, 0], '0:0.75 0.4:0.05 1:0.25') +
        box(330, 500, 572, 14) +
        shape(roof),
    },
    {
      ink: '#f0e2c0',
      art:
        box(330, 318, 130, 30) +
        box(690, 318, 92, 30) +
        poly(pts('722,372 790,372 814,424 722,424')),
    },
    {
      ink: '#f6c95f',
      art: box(466, 310, 190, 250) + glow([560, 330], 90, 0.4) + disc(894, 470, 12),
    },
    {
      ink: '#a8472f',
      art: shelves + box(466, 394, 130, 6) + box(466, 448, 130, 6) + box(466, 504, 130, 6),
    },
    {
      ink: '#2a2733',
      art:
        wheel(420) +
        wheel(800) +
        box(556, 574, 112, 12) +
        reader +
        bar(466, 560, 466, 310, 6) +
        bar(656, 560, 656, 310, 6) +
        Array.from({ length: 9 }, (_, i) =>
          gouge([340 + i * 13, 333], [346 + i * 13, 333], 8),
        ).join(''),
    },
    { ink: '#c9b894', art: hub(420) + hub(800) + book },
    {
      ink: '#fff3cf',
      art: disc(684, 300, 9) + glow([684, 300], 70, 0.9) + gouge([630, 424], [626, 444], 4),
    },
    {
      ink: '#1d1b26',
      art:
        grass(random, { left: -10, right: 300, top: 700, bottom: 830 }, 190, 120, 0.14, 1, 3) +
        grass(random, { left: 800, right: 1210, top: 700, bottom: 830 }, 240, 120, 0.14, 1, 3) +
        grass(random, { left: -10, right: 1210, top: 780, bottom: 840 }, 190, 70, 0.1, 1, 3),
    },
    {
      ink: '#c98f4a',
      art:
        grass(random, { left: 150, right: 380, top: 690, bottom: 790 }, 60, 80, 0.12, 1, 2) +
        grass(random, { left: 780, right: 960, top: 690, bottom: 790 }, 50, 80, 0.12, 1, 2),
    },
  ],
};
