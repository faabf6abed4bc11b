import { between, chance } from '../chance.ts';
import { rays } from '../fields.ts';
import {
  bar,
  boxPath,
  curve,
  disc,
  fade,
  glow,
  gouge,
  line,
  poly,
  pts,
  type Point,
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(1889);
const VANISH: Point = [600, 392];

/** A rib of the roof: an arch that is `k` as large as the nearest one. */
const rib = (k: number): string => {
  const [x, y] = VANISH;
  const w = 760 * k;
  const foot = y + 330 * k;
  return `M${x - w} ${foot}V${y - 150 * k}C${x - w} ${y - 560 * k} ${x + w} ${y - 560 * k} ${x + w} ${y - 150 * k}V${foot}`;
};
const depths = [1.12, 0.82, 0.6, 0.44, 0.32, 0.235, 0.172];
const ribs = depths.map((k) => line(rib(k), 30 * k)).join('');
const purlins = [-1, -0.74, -0.42, 0, 0.42, 0.74, 1]
  .map((t) => {
    const end = (k: number): Point => [
      VANISH[0] + 760 * k * t,
      VANISH[1] - (150 + 308 * Math.sqrt(Math.max(0, 1 - t * t))) * k,
    ];
    const [a, b] = [end(1.3), end(0.17)];
    return bar(a[0], a[1], b[0], b[1], 5);
  })
  .join('');

interface Stall {
  readonly k: number;
  readonly side: -1 | 1;
}
const stalls: Stall[] = [0.2, 0.28, 0.4, 0.56, 0.8].flatMap((k) => [
  { k, side: -1 as const },
  { k, side: 1 as const },
]);
const at = (k: number, side: number, across: number, up: number): Point => [
  VANISH[0] + side * across * k,
  VANISH[1] + (330 - up) * k,
];
/** An awning hangs toward the aisle, from `left` to `right` of its width. */
const cloth = ({ k, side }: Stall, left = 0, right = 1): Point[] => [
  at(k, side, 320 + 360 * left, 430),
  at(k, side, 320 + 360 * right, 430),
  at(k, side, 280 + 440 * right, 330),
  at(k, side, 280 + 440 * left, 330),
];
const stripe = (stall: Stall): string =>
  [0, 2, 4, 6].map((i) => poly(cloth(stall, i / 7, (i + 1) / 7))).join('');
const posts = ({ k, side }: Stall): string =>
  [330, 660].map((x) => bar(...at(k, side, x, 400), ...at(k, side, x, 90), 9 * k)).join('');
const table = ({ k, side }: Stall): string =>
  poly([
    at(k, side, 640, 96),
    at(k, side, 320, 96),
    at(k * 0.78, side, 320, 96),
    at(k * 0.78, side, 640, 96),
  ]);
const front = ({ k, side }: Stall): string =>
  poly([
    at(k, side, 320, 96),
    at(k * 0.78, side, 320, 96),
    at(k * 0.78, side, 320, 0),
    at(k, side, 320, 0),
  ]) + poly([at(k, side, 640, 96), at(k, side, 320, 96), at(k, side, 320, 0), at(k, side, 640, 0)]);
const goods = ({ k, side }: Stall): string =>
  Array.from({ length: 26 }, () => {
    const [x, y] = at(
      k * between(random, 0.8, 0.99),
      side,
      between(random, 330, 620),
      between(random, 98, 122),
    );
    return disc(x, y, 15 * k);
  }).join('');

const shopper = (x: number, y: number, k: number, lean = 0) =>
  disc(x + lean * 8, y - 162 * k, 15 * k) +
  curve([
    [x - 22 * k, y - 138 * k],
    [x + 20 * k, y - 140 * k],
    [x + 30 * k, y - 60 * k],
    [x + 22 * k, y - 44 * k],
    [x - 26 * k, y - 44 * k],
    [x - 30 * k, y - 70 * k],
  ]) +
  bar(x - 10 * k, y - 50 * k, x - 14 * k, y, 14 * k) +
  bar(x + 9 * k, y - 50 * k, x + 16 * k, y - 4 * k, 14 * k) +
  poly([
    [x + 24 * k, y - 80 * k],
    [x + 58 * k, y - 80 * k],
    [x + 50 * k, y - 46 * k],
    [x + 30 * k, y - 46 * k],
  ]);

const even = stalls.filter((_, i) => i % 4 === 0 || i % 4 === 3);
const odd = stalls.filter((_, i) => i % 4 === 1 || i % 4 === 2);

export const print: Print = {
  id: 'market-hall',
  paper: '#f6ecd4',
  grid: [1200, 800],
  plates: [
    {
      ink: '#a9c4bd',
      art: fade(boxPath(0, 0, 1200, 560), [600, 380], [600, 0], '0:0.05 0.5:0.5 1:0.95'),
    },
    { ink: '#7fa39f', art: rays(random, VANISH, [150, 900], 90, 6, 1, [3.2, 6.22]) },
    { ink: '#f0c36a', art: glow(VANISH, 250, 0.95) },
    { ink: '#c9b08c', art: poly(pts('600,392 -200,820 1400,820')) },
    {
      ink: '#8d6f58',
      art:
        fade('M600 392L-200 820H1400Z', [0, 420], [0, 800], '0:0 1:0.8') +
        [-3, -2, -1, 0, 1, 2, 3].map((i) => bar(600, 392, 600 + i * 150, 820, 2)).join(''),
    },
    { ink: '#24454a', art: ribs + purlins },
    {
      ink: '#5f4a3c',
      art: stalls.map(posts).join('') + stalls.map(front).join('') + stalls.map(table).join(''),
    },
    { ink: '#c94f35', art: odd.map(goods).join('') },
    { ink: '#e2a93b', art: even.map(goods).join('') },
    { ink: '#f6ecd4', art: stalls.map((stall) => poly(cloth(stall))).join('') },
    { ink: '#b8442f', art: even.map(stripe).join('') },
    { ink: '#2f6f68', art: odd.map(stripe).join('') },
    {
      ink: '#f5d58c',
      art: [
        [330, -40, 560],
        [560, 40, 700],
        [800, 120, 860],
      ]
        .map(([x = 0, , to = 0]) =>
          fade(
            `M${x} 40L${x + 70} 30L${to + 30} 800H${to - 180}Z`,
            [0, 40],
            [0, 780],
            '0:0.55 0.7:0.3 1:0.12',
          ),
        )
        .map((shaft) => shaft)
        .join(''),
    },
    {
      ink: '#2a2430',
      art:
        shopper(520, 600, 0.8) +
        shopper(640, 560, 0.62, -1) +
        shopper(586, 500, 0.36) +
        shopper(676, 486, 0.3) +
        shopper(560, 470, 0.24) +
        shopper(800, 720, 1.28, -1) +
        shopper(350, 700, 1.15, 1) +
        bar(600, 150, 600, 190, 4),
    },
    { ink: '#b8442f', art: curve(pts('778,544 824,542 836,640 770,640')) },
    { ink: '#2a2430', art: disc(600, 214, 38) },
    {
      ink: '#f6ecd4',
      art: disc(600, 214, 31) + gouge([500, 500], [496, 560], 4) + gouge([332, 546], [326, 640], 5),
    },
    { ink: '#2a2430', art: bar(600, 214, 600, 192, 4) + bar(600, 214, 616, 222, 4) },
  ],
};
