import { between, chance } from '../chance.ts';
import { hatching, stars } from '../fields.ts';
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
  range,
  shape,
  type Point,
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(9);
const SKY = boxPath(0, 0, 1200, 800);
const [CX, CY, R] = [430, 470, 170];

/** The band of the Milky Way, as a drift of stars and cuts from lower right to upper left. */
function drift(count: number, spread: number, largest: number): string {
  return Array.from({ length: count }, () => {
    const along = random();
    const off = (random() + random() + random() - 1.5) * spread;
    const at: Point = [520 + along * 620 + off * 0.8, 620 - along * 760 + off * 0.66];
    return disc(at[0], at[1], 0.7 + largest * random() ** 5);
  }).join('');
}

/** Star trails: short arcs about the pole. */
const trails = Array.from({ length: 130 }, () => {
  const radius = between(random, 60, 900);
  const from = between(random, 0, Math.PI * 2);
  const sweep = between(random, 0.05, 0.12);
  const on = (angle: number): Point => [
    760 + Math.cos(angle) * radius,
    120 + Math.sin(angle) * radius,
  ];
  return gouge(
    on(from),
    on(from + sweep),
    between(random, 0.9, 2.2),
    1,
    radius * (1 - Math.cos(sweep / 2)) * -1,
  );
}).join('');

const dome = `M${CX - R} ${CY}A${R} ${R} 0 0 1 ${CX + R} ${CY}Z`;
const slit = `M${CX + 30} ${CY - 168}C${CX + 66} ${CY - 130} ${CX + 84} ${CY - 60} ${CX + 88} ${CY - 8}H${CX + 134}C${CX + 130} ${CY - 64} ${CX + 112} ${CY - 118} ${CX + 76} ${CY - 152}Z`;
const ribs = Array.from({ length: 7 }, (_, i) => {
  const reach = R * Math.cos(((i + 1) / 8) * Math.PI);
  return `<path d="M${CX} ${CY - R}Q${CX + reach * 1.28} ${CY - R * 0.72} ${CX + reach} ${CY}" fill="none" stroke="#000" stroke-width="2.4"/>`;
}).join('');
const drum = boxPath(CX - R - 10, CY, 2 * R + 20, 96);

export const print: Print = {
  id: 'observatory',
  paper: '#f4ead2',
  grid: [1200, 800],
  plates: [
    {
      ink: '#d9a066',
      art: fade(SKY, [0, 380], [0, 680], '0:0 1:0.8'),
    },
    {
      ink: '#4a6d8c',
      art: fade(SKY, [0, 100], [0, 700], '0:1 0.6:0.9 1:0.2'),
    },
    {
      ink: '#17233f',
      art: fade(SKY, [1000, 0], [560, 700], '0:0.96 0.45:0.9 1:0.25'),
    },
    {
      ink: '#7f9db3',
      art: glow([860, 240], 560, 0.42, 0.3).replace(
        '<ellipse',
        '<ellipse transform="rotate(-50 860 240)"',
      ),
    },
    {
      ink: '#f6ecd2',
      art:
        drift(900, 130, 2.4) +
        stars(random, { left: 0, right: 1200, top: 0, bottom: 560 }, 300, 3.6) +
        inside(SKY, trails),
    },
    {
      ink: '#31506b',
      art: range(random, pts('0,560 160,500 330,580 600,600 860,520 1010,470 1200,560'), 34, 800),
    },
    {
      ink: '#20334f',
      art: range(random, pts('560,690 760,620 940,660 1080,600 1200,640'), 26, 800),
    },
    {
      ink: '#e7b35a',
      art:
        glow([930, 712], 130, 0.75, 0.35) +
        Array.from({ length: 34 }, () =>
          disc(
            930 + between(random, -110, 110),
            706 + between(random, -14, 26),
            between(random, 1.2, 2.8),
          ),
        ).join(''),
    },
    {
      ink: '#141a2b',
      art: range(random, pts('0,560 120,566 300,560 560,562 700,610 820,720 900,800'), 12, 800),
    },
    { ink: '#e9dfc6', art: shape(dome) + shape(drum) },
    {
      ink: '#6a86a0',
      art:
        fade(dome, [CX - 150, 0], [CX + 170, 0], '0:0.92 0.45:0.4 1:0.02') +
        fade(drum, [CX - R, 0], [CX + R, 0], '0:0.95 0.5:0.5 1:0.08') +
        ribs,
    },
    {
      ink: '#1b2846',
      art:
        fade(dome, [CX - R, 0], [CX + 40, 0], '0:0.85 1:0') +
        shape(slit) +
        box(CX - R - 16, CY - 6, 2 * R + 32, 12) +
        box(CX - 30, CY + 34, 40, 62) +
        inside(
          drum,
          hatching(
            random,
            { left: CX - R - 10, right: CX - 30, top: CY, bottom: CY + 96 },
            1.57,
            9,
            1.8,
            1,
            40,
          ),
        ),
    },
    { ink: '#c8553a', art: glow([CX + 96, CY - 40], 60, 0.9) + box(CX - 24, CY + 42, 28, 54, 0.9) },
    {
      ink: '#f6ecd2',
      art:
        poly([
          [CX + 62, CY - 86],
          [CX + 76, CY - 98],
          [CX + 112, CY - 30],
          [CX + 98, CY - 22],
        ]) + gouge([CX + 36, CY - 164], [CX + 88, CY - 12], 2, 1, 22),
    },
    {
      ink: '#0e1322',
      art:
        range(random, pts('-10,640 200,616 420,650 640,700 760,800'), 16, 810) +
        [
          [40, 640, 120],
          [96, 646, 90],
          [150, 640, 132],
          [236, 640, 84],
          [540, 690, 92],
          [600, 706, 66],
        ]
          .map(([x = 0, y = 0, h = 0]) =>
            [0, 1, 2, 3, 4]
              .map((k) =>
                poly([
                  [x - (h * (k + 1.6)) / 18, y - h + (h * (k + 1.5)) / 5],
                  [x, y - h + (h * k) / 6],
                  [x + (h * (k + 1.6)) / 18, y - h + (h * (k + 1.5)) / 5],
                ]),
              )
              .join(''),
          )
          .join(''),
    },
  ],
};
