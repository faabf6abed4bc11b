import { between, chance } from '../chance.ts';
import { grass, ripples, stars } from '../fields.ts';
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
  line,
  pts,
  shape,
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(1880);

/** A storm-petrel with its wings up, heading right; white rump, forked tail. */
const bird =
  'M0 0C-20 -10 -60 -40 -120 -46C-80 -26 -50 -6 -30 10C-44 14 -66 20 -84 34L-60 34L-70 46C-40 34 -16 22 6 18C20 18 36 14 44 6L52 4L42 -2C30 -10 14 -8 0 0ZM6 4C16 -26 40 -66 96 -92C70 -60 50 -26 34 4Z';
const rump = 'M-44 16C-38 10 -28 8 -22 12L-34 24C-40 24 -46 22 -44 16Z';
const flock: readonly (readonly [number, number, number, number])[] = [
  [300, 190, 1.5, -12],
  [720, 130, 1.05, 8],
  [540, 330, 0.8, -24],
  [900, 300, 1.25, 14],
  [150, 380, 0.7, 10],
  [1060, 150, 0.7, -16],
  [430, 90, 0.55, 20],
  [800, 430, 0.6, -8],
  [620, 230, 0.45, 0],
  [1000, 420, 0.5, 22],
  [240, 300, 0.4, -30],
  [90, 140, 0.5, 6],
];
const place = (d: string) =>
  flock
    .map(
      ([x, y, k, turn], i) =>
        `<path transform="translate(${x} ${y}) rotate(${turn}) scale(${i % 3 === 1 ? -k : k} ${k})" d="${d}"/>`,
    )
    .join('');

const island =
  'M-10 640C80 600 200 560 330 556C470 552 560 600 700 610C860 622 1010 650 1210 720V820H-10Z';

export const print: Print = {
  id: 'petrels',
  paper: '#ece6d2',
  grid: [1200, 800],
  plates: [
    { ink: '#4b6b78', art: fade(boxPath(0, 0, 1200, 640), [0, 0], [0, 640], '0:1 0.6:0.8 1:0.35') },
    {
      ink: '#1c2f3d',
      art:
        fade(boxPath(0, 0, 1200, 640), [200, 0], [900, 640], '0:0.8 0.5:0.42 1:0.2') +
        ripples(random, { left: 0, right: 1200, top: 60, bottom: 470 }, 30, 3.4),
    },
    { ink: '#e6e2cc', art: stars(random, { left: 0, right: 1200, top: 0, bottom: 400 }, 60, 2.4) },
    { ink: '#243f4d', art: box(0, 510, 1200, 200) },
    {
      ink: '#b9c9c2',
      art: ripples(random, { left: 0, right: 1200, top: 512, bottom: 690 }, 120, 1),
    },
    { ink: '#f0ead6', art: glow([1010, 510], 60, 0.9) + disc(1010, 506, 4) },
    { ink: '#2c3a2c', art: shape(island) },
    {
      ink: '#131b1c',
      art:
        fade(island, [0, 580], [0, 800], '0:0.1 1:1') +
        Array.from({ length: 24 }, () =>
          blob(
            random,
            [between(random, 500, 1200), between(random, 650, 760)],
            between(random, 18, 60),
            between(random, 10, 26),
          ),
        ).join(''),
    },
    {
      ink: '#e9e3cd',
      art: Array.from({ length: 70 }, () => {
        const x = between(random, 560, 1200);
        return gouge(
          [x, 612 + (x - 560) * 0.16],
          [x + between(random, 20, 60), 616 + (x - 560) * 0.165],
          between(random, 2, 7),
          1,
          -8,
        );
      }).join(''),
    },
    { ink: '#b3392c', art: glow([356, 620], 250, 0.95, 0.55) },
    {
      ink: '#5e6b3f',
      art: grass(random, { left: -10, right: 640, top: 590, bottom: 700 }, 330, 60, 0.3, 1, 3),
    },
    {
      ink: '#e0604a',
      art: grass(random, { left: 270, right: 470, top: 600, bottom: 680 }, 110, 54, 0.3, 1, 2.4),
    },
    {
      ink: '#0d1316',
      art:
        place(bird) +
        curve(
          pts('300,640 316,596 352,584 372,600 420,612 500,634 560,650 540,668 420,664 330,668'),
        ) +
        disc(350, 590, 21) +
        bar(356, 612, 400, 640, 12),
    },
    {
      ink: '#ece6d2',
      art: place(rump) + flock.map(([x, y, k]) => disc(x + 38 * k * 0.9, y, 0.1)).join(''),
    },
    { ink: '#ff8a6b', art: disc(366, 586, 7) + glow([368, 586], 40, 1) },
    {
      ink: '#0d1316',
      art:
        disc(318, 680, 17, 1, 11) +
        disc(462, 704, 20, 1, 12) +
        disc(214, 664, 15, 1, 9) +
        disc(126, 716, 22, 1, 13) +
        line('M-10 700C120 660 260 676 420 672S640 700 700 740', 4) +
        grass(random, { left: -10, right: 760, top: 740, bottom: 840 }, 240, 110, 0.32, 1, 4),
    },
    { ink: '#d9c48f', art: line('M-10 698C120 658 260 674 420 670S640 698 700 738', 1.6) },
  ],
};
