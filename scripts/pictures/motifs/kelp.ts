import { between, chance } from '../chance.ts';
import { rays, ripples, stars } from '../fields.ts';
import {
  boxPath,
  curve,
  disc,
  fade,
  inside,
  line,
  poly,
  pts,
  shape,
  smooth,
  type Point,
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(58);
const ROPE = (x: number) => 214 + Math.sin(x / 190) * 14;

/** One blade: a ruffled ribbon that hangs and sways. */
function blade(
  x: number,
  long: number,
  wide: number,
  sway: number,
): { leaf: string; vein: string } {
  const top = ROPE(x);
  const steps = 12;
  const side = (sign: number): Point[] =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const t = i / steps;
      const belly = Math.sin(Math.PI * Math.min(1, t * 1.05 + 0.05)) ** 0.7;
      const ruffle = (i + (sign > 0 ? 1 : 0)) % 2 === 0 ? 1 : 0.66;
      return [x + Math.sin(t * 4 + sway) * 46 * t + sign * wide * belly * ruffle, top + long * t];
    });
  const middle = Array.from({ length: steps }, (_, i): Point => {
    const t = i / steps;
    return [x + Math.sin(t * 4 + sway) * 46 * t, top + long * t];
  });
  return { leaf: curve([...side(-1), ...side(1).toReversed()]), vein: line(smooth(middle), 2.6) };
}

const row = (count: number, reach: readonly [number, number], wide: number) =>
  Array.from({ length: count }, (_, i) =>
    blade(
      -10 + ((i + between(random, 0.2, 0.8)) / count) * 1220,
      between(random, ...reach),
      wide * between(random, 0.7, 1.2),
      between(random, 0, 6),
    ),
  );
const far = row(20, [180, 330], 15);
const middle = row(15, [260, 450], 24);
const near = row(10, [250, 610], 34);
const leaves = (blades: readonly { leaf: string }[]) => blades.map(({ leaf }) => leaf).join('');
const leavesPath = (blades: readonly { leaf: string }[]) =>
  leaves(blades).replaceAll(/<path d="([^"]*)"[^>]*>/g, '$1');
const veins = (blades: readonly { vein: string }[]) => blades.map(({ vein }) => vein).join('');

const fish = (x: number, y: number, k: number) =>
  curve([
    [x - 34 * k, y],
    [x - 8 * k, y - 13 * k],
    [x + 24 * k, y - 3 * k],
    [x + 30 * k, y],
    [x + 24 * k, y + 4 * k],
    [x - 8 * k, y + 12 * k],
  ]) +
  poly([
    [x - 30 * k, y],
    [x - 50 * k, y - 13 * k],
    [x - 44 * k, y],
    [x - 50 * k, y + 13 * k],
  ]);

export const print: Print = {
  id: 'kelp',
  paper: '#eef0cf',
  grid: [1200, 800],
  plates: [
    {
      ink: '#8fc0a4',
      art: fade(boxPath(0, 0, 1200, 800), [600, 0], [600, 640], '0:0.12 0.3:0.75 1:1'),
    },
    {
      ink: '#2f7f7b',
      art: fade(boxPath(0, 0, 1200, 800), [600, 120], [600, 800], '0:0 0.45:0.6 1:1'),
    },
    { ink: '#f4f3cf', art: rays(random, [690, -120], [150, 760], 34, 16, 1, [0.5, 2.7]) },
    { ink: '#164a55', art: fade(boxPath(0, 0, 1200, 800), [600, 380], [600, 800], '0:0 1:0.95') },
    { ink: '#4c9184', art: leaves(far) },
    {
      ink: '#f4f3cf',
      art: fish(250, 560, 0.9) + fish(330, 600, 0.7) + fish(210, 626, 0.6) + fish(400, 560, 0.55),
    },
    { ink: '#2d6b4c', art: leaves(middle) },
    { ink: '#9cc07a', art: veins(middle) },
    {
      ink: '#123a44',
      art:
        shape('M470 44C540 150 820 158 930 40L944 -10H456Z') +
        poly(pts('690,120 716,120 720,176 686,176')),
    },
    {
      ink: '#c4542f',
      art:
        shape('M484 64C560 140 800 146 914 62C800 128 580 124 484 64Z') +
        disc(150, 96, 34) +
        disc(1070, 90, 34),
    },
    { ink: '#e58a4e', art: disc(140, 84, 16) + disc(1060, 78, 16) },
    {
      ink: '#17323a',
      art:
        line(
          `M-10 ${ROPE(-10)}${Array.from({ length: 31 }, (_, i) => `L${i * 41} ${ROPE(i * 41)}`).join('')}`,
          9,
        ) + line('M150 128C152 170 150 190 152 216M1070 122C1066 160 1070 190 1068 204', 4),
    },
    { ink: '#6b6a24', art: leaves(near) },
    {
      ink: '#38400f',
      art: inside(
        leavesPath(near),
        fade(boxPath(0, 200, 1200, 620), [0, 330], [0, 780], '0:0 1:0.85'),
      ),
    },
    { ink: '#d3b34a', art: veins(near) },
    { ink: '#123a44', art: fish(820, 470, 1.25) + fish(930, 520, 1) + fish(760, 540, 0.8) },
    {
      ink: '#f4f3cf',
      art:
        disc(842, 466, 3.4) +
        disc(948, 517, 3) +
        stars(random, { left: 0, right: 1200, top: 240, bottom: 780 }, 90, 3) +
        ripples(random, { left: 0, right: 1200, top: 2, bottom: 44 }, 60, 1.4),
    },
  ],
};
