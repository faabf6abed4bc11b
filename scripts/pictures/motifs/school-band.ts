import { between, chance } from '../chance.ts';
import { ripples } from '../fields.ts';
import {
  box,
  boxPath,
  curve,
  disc,
  fade,
  gouge,
  line,
  poly,
  pts,
  range,
  type Point,
} from '../marks.ts';
import { legs, shoes, coat, arms, face, cap, clarinet, trumpet, type Marcher } from '../marcher.ts';
import type { Print } from '../press.ts';

const random = chance(14);

const rear: Marcher[] = [
  [560, 610, 0.82],
  [690, 604, 0.8],
  [960, 606, 0.82],
  [1080, 612, 0.84],
  [1180, 606, 0.8],
].map(([x = 0, y = 0, k = 0]) => ({ x, y, k }));
const fore: Marcher[] = [
  [250, 690, 1.16],
  [460, 700, 1.1],
  [1010, 704, 1.16],
].map(([x = 0, y = 0, k = 0]) => ({ x, y, k }));
const tuba: Marcher = { x: 740, y: 704, k: 1.02 };
const child: Marcher = { x: 880, y: 706, k: 0.66 };
const all = [...fore, tuba, child];

const BELL: Point = [726, 322];
const horn =
  line('M708 500C640 560 700 620 764 590C820 560 800 480 760 470C730 462 720 440 726 360', 34) +
  line('M716 480L690 474', 10) +
  curve(pts('690,400 640,330 618,286 640,262 726,252 812,262 834,286 812,330 762,400'));

const houses = Array.from({ length: 8 }, (_, i) => ({
  x: i * 160 - 30,
  w: between(random, 120, 156),
  h: between(random, 150, 250),
}));
const bunting = Array.from({ length: 16 }, (_, i) => {
  const x = 20 + i * 78;
  const y = 130 + Math.sin((i / 16) * Math.PI) * 60;
  return [
    poly([
      [x, y],
      [x + 50, y + 2],
      [x + 26, y + 54],
    ]),
    i % 3,
  ] as const;
});
const flags = (kind: number) =>
  bunting
    .filter(([, k]) => k === kind)
    .map(([flag]) => flag)
    .join('');

export const print: Print = {
  id: 'school-band',
  paper: '#f7ecd3',
  grid: [1200, 800],
  plates: [
    { ink: '#9cc0c4', art: fade(boxPath(0, 0, 1200, 460), [0, 0], [0, 420], '0:0.95 1:0.1') },
    {
      ink: '#6f93a0',
      art: range(
        random,
        pts('-10,300 160,170 300,250 480,100 640,240 820,150 980,250 1120,140 1210,220'),
        24,
        520,
      ),
    },
    {
      ink: '#f7ecd3',
      art:
        poly(pts('480,104 530,160 510,170 546,220 500,190 470,226 450,180 424,190')) +
        poly(pts('1120,144 1160,186 1140,196 1164,230 1120,206 1096,214')),
    },
    {
      ink: '#e8d1a6',
      art: houses
        .filter((_, i) => i % 2 === 0)
        .map(({ x, w, h }) => box(x, 560 - h, w, h))
        .join(''),
    },
    {
      ink: '#d4835c',
      art: houses
        .filter((_, i) => i % 2 === 1)
        .map(({ x, w, h }) => box(x, 560 - h, w, h))
        .join(''),
    },
    {
      ink: '#4a5a68',
      art: houses
        .map(
          ({ x, w, h }) =>
            poly([
              [x - 10, 560 - h],
              [x + w / 2, 560 - h - 70],
              [x + w + 10, 560 - h],
            ]) +
            [0.18, 0.58]
              .map(
                (t) => box(x + w * t, 560 - h + 26, 26, 36) + box(x + w * t, 560 - h + 92, 26, 36),
              )
              .join(''),
        )
        .join(''),
    },
    { ink: '#c9b08a', art: poly(pts('-10,540 1210,556 1210,820 -10,820')) },
    {
      ink: '#8f7a63',
      art:
        fade('M-10 540L1210 556V820H-10Z', [0, 560], [0, 800], '0:0.1 1:0.75') +
        ripples(random, { left: 0, right: 1200, top: 570, bottom: 800 }, 70, 1) +
        all.map(({ x, y, k }) => disc(x + 30 * k, y + 4, 74 * k, 1, 10 * k)).join(''),
    },
    { ink: '#f7ecd3', art: rear.map(legs).join('') },
    {
      ink: '#7d2f38',
      art: rear.map(coat).join('') + rear.map(arms).join('') + rear.map(cap).join(''),
    },
    { ink: '#b87a55', art: rear.map(face).join('') },
    {
      ink: '#2a2530',
      art:
        rear
          .filter((_, i) => i % 2 === 0)
          .map(clarinet)
          .join('') + rear.map(shoes).join(''),
    },
    { ink: '#f7ecd3', art: all.map(legs).join('') },
    { ink: '#a3323a', art: all.map(coat).join('') + all.map(cap).join('') + flags(0) },
    {
      ink: '#6e1f2b',
      art:
        all.map(arms).join('') +
        all
          .map(({ x, y, k }) =>
            poly(
              [
                [x + 10 * k, y - 192 * k],
                [x + 28 * k, y - 184 * k],
                [x + 30 * k, y - 120 * k],
                [x + 26 * k, y - 86 * k],
                [x + 10 * k, y - 86 * k],
              ],
              0.7,
            ),
          )
          .join(''),
    },
    { ink: '#d79a6c', art: fore.slice(1).map(face).join('') + face(child) },
    { ink: '#7a4a33', art: face(fore[0] ?? tuba) + face(tuba) },
    {
      ink: '#2a2530',
      art:
        all.map(shoes).join('') +
        clarinet(fore[1] ?? tuba) +
        line('M20 126C300 200 860 220 1210 110', 3) +
        disc(252, 566, 82, 1, 86),
    },
    {
      ink: '#f7ecd3',
      art:
        disc(238, 566, 70, 1, 78) +
        all
          .map(({ x, y, k }) =>
            line(`M${x - 14 * k} ${y - 180 * k}L${x + 8 * k} ${y - 96 * k}`, 5 * k),
          )
          .join('') +
        flags(1),
    },
    {
      ink: '#e5ab3c',
      art:
        horn +
        trumpet(fore[2] ?? tuba) +
        rear
          .filter((_, i) => i % 2 === 1)
          .map(trumpet)
          .join('') +
        flags(2) +
        line('M838 590L860 566L868 596Z', 4),
    },
    {
      ink: '#a86f1e',
      art:
        disc(BELL[0], 282, 84, 1, 24) +
        line('M722 470C720 440 724 410 728 372', 8) +
        line('M700 600C740 620 790 590 790 540', 8),
    },
    { ink: '#6b4413', art: disc(BELL[0], 284, 56, 1, 14) },
    {
      ink: '#fff2cc',
      art: gouge([648, 300], [690, 392], 6, 1, 12) + gouge([670, 560], [700, 606], 6, 1, 12),
    },
    {
      ink: '#2a2530',
      art:
        line('M238 640L238 494M176 566H300', 2) + line('M300 520L262 560', 7) + disc(256, 564, 13),
    },
  ],
};
