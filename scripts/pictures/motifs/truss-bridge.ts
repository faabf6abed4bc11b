import { chance } from '../chance.ts';
import { birds, grass, hatching, ripples } from '../fields.ts';
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
  poly,
  pts,
  range,
  shape,
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(1911);
const DECK = 372;

/** One span of a Pratt truss, from pier to pier. */
function span(left: number, right: number): string {
  const panels = 8;
  const step = (right - left) / panels;
  const top = (i: number) => DECK - 118 - 26 * Math.sin((Math.PI * i) / panels);
  const xs = Array.from({ length: panels + 1 }, (_, i) => left + i * step);
  const posts = xs
    .slice(1, -1)
    .map((x, i) => bar(x, DECK, x, top(i + 1), 6))
    .join('');
  const chord = xs
    .slice(1, -2)
    .map((x, i) => bar(x, top(i + 1), x + step, top(i + 2), 10))
    .join('');
  const ends =
    bar(left, DECK, left + step, top(1), 12) + bar(right, DECK, right - step, top(panels - 1), 12);
  const diagonals = xs
    .slice(1, -2)
    .map((x, i) =>
      i < (panels - 2) / 2
        ? bar(x, top(i + 1), x + step, DECK, 4)
        : bar(x, DECK, x + step, top(i + 2), 4),
    )
    .join('');
  return posts + chord + ends + diagonals;
}

const steel = span(150, 520) + span(520, 890) + span(890, 1260) + box(100, DECK - 8, 1140, 20);
const pier = (x: number) =>
  poly([
    [x - 24, DECK + 12],
    [x + 24, DECK + 12],
    [x + 36, 640],
    [x - 36, 640],
  ]);
const bluff = 'M0 330C60 326 120 340 168 366L180 390C190 470 230 560 300 640L330 820H0Z';
const far = 'M1200 350L1130 366C1100 440 1080 540 1060 600L1200 620Z';
const glints = ripples(random, { left: 180, right: 1240, top: 560, bottom: 820 }, 190, 1);

export const print: Print = {
  id: 'truss-bridge',
  paper: '#f2e9d6',
  grid: [1200, 800],
  plates: [
    {
      ink: '#9fb7b8',
      art:
        fade(boxPath(0, 0, 1200, 560), [0, 0], [0, 540], '0:0.9 1:0.05') +
        [
          [240, 150, 130, 24],
          [420, 124, 90, 18],
          [860, 200, 170, 26],
          [1020, 178, 100, 20],
          [600, 70, 120, 16],
        ]
          .map(([x = 0, y = 0, a = 0, b = 0]) => blob(random, [x, y], a, b, 0, 0.35))
          .join(''),
    },
    { ink: '#d8a77c', art: fade(boxPath(0, 300, 1200, 280), [0, 300], [0, 560], '0:0 1:0.7') },
    {
      ink: '#8d9c86',
      art: range(random, pts('-10,470 220,430 460,462 700,440 960,420 1210,452'), 16, 620),
    },
    { ink: '#64786a', art: range(random, pts('-10,520 300,506 620,524 900,500 1210,516'), 8, 620) },
    { ink: '#4e7a80', art: box(0, 548, 1200, 270) },
    {
      ink: '#27505c',
      art:
        fade(boxPath(0, 548, 1200, 252), [0, 560], [0, 800], '0:0 1:1') +
        `<g transform="translate(0 1140) scale(1 -0.62)" opacity="0.8">${steel}</g>`,
    },
    { ink: '#e9dcbf', art: glints },
    { ink: '#9a6a4a', art: shape(far) },
    { ink: '#b9a88c', art: pier(520) + pier(890) },
    {
      ink: '#6f6455',
      art: [520, 890]
        .map(
          (x) =>
            poly([
              [x + 4, DECK + 12],
              [x + 24, DECK + 12],
              [x + 36, 640],
              [x + 4, 640],
            ]) + [430, 480, 530, 580].map((y) => bar(x - 30, y, x + 32, y, 2)).join(''),
        )
        .join(''),
    },
    { ink: '#33424a', art: steel },
    {
      ink: '#b34a31',
      art: span(150, 520).replaceAll(
        /stroke-width="(\d+)"/g,
        (_, w) => `stroke-width="${Number(w) * 0.5}"`,
      ),
    },
    {
      ink: '#f2e9d6',
      art: gouge([110, DECK - 5], [1230, DECK - 5], 2) + birds(pts('700,120 740,150 660,160'), 18),
    },
    { ink: '#8a4f36', art: shape(bluff) },
    {
      ink: '#4a2a26',
      art:
        inside(
          bluff,
          fade(bluff, [0, 340], [330, 640], '0:0 0.5:0.2 1:0.95') +
            hatching(random, { left: 0, right: 330, top: 400, bottom: 800 }, 1.3, 22, 5, 1, 70),
        ) +
        box(84, 296, 8, 66) +
        box(20, 296, 8, 48),
    },
    { ink: '#f2e9d6', art: box(10, 298, 94, 22) },
    {
      ink: '#c23e2b',
      art: [0, 1, 2]
        .map((i) =>
          poly([
            [14 + i * 32, 320],
            [26 + i * 32, 298],
            [42 + i * 32, 298],
            [30 + i * 32, 320],
          ]),
        )
        .join(''),
    },
    {
      ink: '#1f2530',
      art:
        disc(136, 288, 9) +
        curve(pts('124,300 148,300 152,338 120,338')) +
        bar(130, 336, 128, 368, 7) +
        bar(142, 336, 146, 366, 7),
    },
    {
      ink: '#5e6b3d',
      art:
        grass(random, { left: -10, right: 190, top: 346, bottom: 380 }, 90, 26, 0.2, 1, 2.4) +
        grass(random, { left: -10, right: 260, top: 560, bottom: 820 }, 90, 50, 0.2, 1, 3),
    },
    { ink: '#e2b15d', art: bar(166, 344, 176, 344, 5) + gouge([128, 300], [124, 336], 2.4) },
  ],
};
