import { between, chance } from '../chance.ts';
import { grass, rays } from '../fields.ts';
import { blob, box, boxPath, disc, fade, gouge, line, poly, pts, range, shape } from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(64);

const hive = (x: number, y: number, k: number, supers: number) =>
  Array.from({ length: supers }, (_, i) =>
    box(x - 62 * k, y - (i + 1) * 58 * k, 124 * k, 55 * k),
  ).join('');
const shade = (x: number, y: number, k: number, supers: number) =>
  box(x + 26 * k, y - supers * 58 * k, 36 * k, supers * 58 * k - 3 * k, 0.75) +
  Array.from({ length: supers }, (_, i) =>
    box(x - 20 * k, y - (i + 1) * 58 * k + 20 * k, 40 * k, 7 * k),
  ).join('') +
  box(x - 40 * k, y - 14 * k, 80 * k, 8 * k) +
  box(x - 74 * k, y - 2 * k, 148 * k, 12 * k) +
  box(x - 56 * k, y + 8 * k, 12 * k, 26 * k) +
  box(x + 44 * k, y + 8 * k, 12 * k, 26 * k);
const lid = (x: number, y: number, k: number, supers: number) =>
  box(x - 70 * k, y - supers * 58 * k - 14 * k, 140 * k, 16 * k);

/** Bees on a spiral out of the open hive: larger the nearer they come. */
const swarm = Array.from({ length: 46 }, (_, i) => {
  const t = i / 46;
  const angle = -1.2 + t * 11.6 + between(random, -0.25, 0.25);
  const reach = 30 + 470 * t ** 1.25;
  return {
    x: 560 + Math.cos(angle) * reach * 1.05 + between(random, -70, 70) * t,
    y: 392 - t * 130 + Math.sin(angle) * reach * 0.52 + between(random, -60, 60) * t,
    k: 0.16 + 0.95 * t ** 2.2,
    turn: (angle * 180) / Math.PI + 90 + between(random, -50, 50),
  };
}).filter(
  ({ x, y, k }, i, bees) =>
    x > 60 &&
    x < 1140 &&
    y > 50 &&
    y < 600 &&
    // None on top of another.
    bees
      .slice(i + 1)
      .every((other) => Math.hypot(other.x - x, other.y - y) > 90 * (k + other.k) * 0.55),
);

const place = (art: string) =>
  swarm
    .map(
      ({ x, y, k, turn }) =>
        `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${turn.toFixed(0)}) scale(${k.toFixed(2)})">${art}</g>`,
    )
    .join('');
const wings = `<g transform="rotate(-24)">${disc(-6, -30, 34, 1, 13)}</g><g transform="rotate(24)">${disc(-6, 30, 34, 1, 13)}</g>`;
const body = disc(0, 0, 38, 1, 21) + disc(38, 0, 17);
const stripes = shape(
  'M-24 -16Q-18 0 -24 16L-14 19Q-8 0 -14 -19ZM-2 -20Q4 0 -2 20L8 20Q14 0 8 -20Z',
);

const clover = Array.from(
  { length: 150 },
  () => [between(random, 0, 1200), between(random, 650, 800)] as const,
);

export const print: Print = {
  id: 'bees',
  paper: '#f8ebc4',
  grid: [1200, 800],
  plates: [
    {
      ink: '#f0b93e',
      art:
        fade(boxPath(0, 0, 1200, 620), [0, 0], [0, 620], '0:0.25 0.5:0.7 1:1') +
        disc(960, 150, 96, 0),
    },
    {
      ink: '#e08a35',
      art:
        fade(boxPath(0, 300, 1200, 320), [0, 330], [0, 620], '0:0 1:0.6') +
        rays(random, [960, 150], [120, 520], 46, 7),
    },
    {
      ink: '#8c9a4a',
      art: range(random, pts('-10,520 200,488 420,520 700,500 940,470 1210,512'), 12, 640),
    },
    { ink: '#5c7a3f', art: range(random, pts('-10,560 300,566 640,552 900,560 1210,548'), 8, 820) },
    { ink: '#35563a', art: fade(boxPath(0, 540, 1200, 270), [0, 580], [0, 800], '0:0 1:0.95') },
    { ink: '#4f86a8', art: hive(190, 640, 1, 3) + hive(1010, 636, 1, 2) },
    { ink: '#f6e9c8', art: hive(370, 650, 1.1, 2) },
    { ink: '#d97f86', art: hive(570, 660, 1.2, 3) },
    { ink: '#e6c04f', art: hive(800, 650, 1.12, 3) },
    {
      ink: '#33272b',
      art:
        shade(190, 640, 1, 3) +
        shade(370, 650, 1.1, 2) +
        shade(570, 660, 1.2, 3) +
        shade(800, 650, 1.12, 3) +
        shade(1010, 636, 1, 2) +
        poly(pts('496,452 644,452 634,444 508,444')),
    },
    {
      ink: '#c9c2ae',
      art:
        lid(190, 640, 1, 3) +
        lid(370, 650, 1.1, 2) +
        lid(800, 650, 1.12, 3) +
        lid(1010, 636, 1, 2) +
        poly(pts('680,640 700,520 716,522 700,644')),
    },
    { ink: '#fbf3da', art: place(wings) },
    { ink: '#e8a52c', art: place(body) },
    {
      ink: '#2b2024',
      art: place(stripes + disc(42, 0, 11) + line('M50 -5L66 -14M50 5L66 14', 3.4)),
    },
    {
      ink: '#2c4a30',
      art: grass(random, { left: -10, right: 1210, top: 700, bottom: 840 }, 520, 92, 0.05, 1, 3),
    },
    {
      ink: '#f6e6dc',
      art: clover
        .map(([x, y]) => blob(random, [x, y], 9 + (y - 650) / 24, 8 + (y - 650) / 26))
        .join(''),
    },
    {
      ink: '#d97f86',
      art: clover.map(([x, y]) => gouge([x - 7, y + 5], [x + 7, y + 5], 3, 1, 3)).join(''),
    },
  ],
};
