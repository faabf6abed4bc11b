import { between, chance } from '../chance.ts';
import { birds, ripples } from '../fields.ts';
import { bar, box, boxPath, curve, disc, fade, gouge, inside, poly, pts, shape } from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(4);
const SHEET = 'M0 0H1200V800H0Z';

/** The channel that is left: a bend of water through the mud. */
const channel = pts(
  '300,452 1200,440 1200,520 1010,540 820,566 640,640 560,740 540,800 200,800 250,700 330,610 300,540',
);

type Street = Record<'cream' | 'rose' | 'slate' | 'brick' | 'windows', string>;

/** The town climbs the hill in five rows, the nearest printed last. */
function houses(): Street {
  const street: Street = { cream: '', rose: '', slate: '', brick: '', windows: '' };
  for (const [row, y] of [268, 306, 346, 386, 424].entries()) {
    for (let x = 640 - row * 52; x < 1200; x += between(random, 30, 74)) {
      const w = between(random, 24, 52);
      const h = between(random, 22, 46);
      const top = y - h + Math.sin(x / 90) * 9 - (x - 560) * 0.05;
      const wall = box(x, top, w, h + 16) + box(x + w * 0.72, top, w * 0.28, h + 16, 0.6);
      const gable = poly([
        [x - 3, top],
        [x + w * 0.3, top - w * 0.4],
        [x + w * 0.8, top - w * 0.4],
        [x + w + 3, top],
      ]);
      const peak = poly([
        [x - 4, top],
        [x + w / 2, top - w * 0.5],
        [x + w + 4, top],
      ]);
      street[random() > 0.42 ? 'cream' : 'rose'] += wall;
      street[random() > 0.5 ? 'slate' : 'brick'] += random() > 0.5 ? gable : peak;
      if (random() > 0.75) street.slate += box(x + w * 0.65, top - w * 0.55, 6, 18);
      for (let at = 5; at < w - 8; at += 11)
        if (random() > 0.35) street.windows += box(x + at, top + 8, 4.5, 8);
    }
  }
  return street;
}

function piles(): { timber: string; light: string; weed: string } {
  let [timber, light, weed] = ['', '', ''];
  for (let i = 0; i < 8; i++) {
    const near = 1 - i / 8;
    const x = 20 + 372 * (1 - near ** 1.25);
    const w = 15 + 34 * near ** 1.4;
    const top = 300 + 42 * (1 - near);
    const foot = 470 + 250 * near ** 1.5;
    timber += poly([
      [x - w / 2, top],
      [x + w / 2, top],
      [x + w * 0.58, foot],
      [x - w * 0.58, foot],
    ]);
    light += poly([
      [x + w * 0.2, top + 24],
      [x + w * 0.42, top + 24],
      [x + w * 0.46, foot - 12],
      [x + w * 0.3, foot - 30],
    ]);
    weed += poly([
      [x - w * 0.56, foot - (foot - top) * 0.42],
      [x, foot - (foot - top) * 0.36],
      [x + w * 0.56, foot - (foot - top) * 0.44],
      [x + w * 0.58, foot],
      [x - w * 0.58, foot],
    ]);
  }
  const braces =
    bar(20, 360, 190, 560, 12) +
    bar(190, 360, 40, 600, 10) +
    bar(190, 356, 300, 500, 8) +
    bar(300, 352, 200, 520, 8);
  return { timber: braces + timber, light, weed };
}

const town = houses();
const steeple = box(1010, 150, 26, 90) + poly(pts('1004,152 1023,78 1042,152'));
const quay = piles();
const hull = pts('452,424 470,508 960,508 1010,424 930,440 560,440');

const ferryDark =
  poly(hull) +
  box(806, 300, 40, 70) +
  bar(690, 342, 690, 236, 5) +
  bar(672, 262, 708, 262, 3) +
  bar(520, 424, 520, 372, 4);
const ferryLight =
  box(560, 372, 320, 60) +
  box(600, 326, 150, 50) +
  poly(pts('594,326 756,326 746,314 606,314')) +
  box(540, 424, 380, 12);
const ferryWindows =
  Array.from({ length: 9 }, (_, i) => box(578 + i * 33, 388, 20, 16)).join('') +
  Array.from({ length: 5 }, (_, i) => box(611 + i * 27, 337, 20, 15)).join('');

export const print: Print = {
  id: 'harbour-low-water',
  paper: '#f3e8d3',
  grid: [1200, 800],
  plates: [
    {
      ink: '#e9b48a',
      art: fade(SHEET, [0, 40], [0, 440], '0:0.02 0.5:0.2 1:0.85') + disc(770, 128, 40, 0),
    },
    {
      ink: '#8fb0ae',
      art:
        fade('M0 0H1200V300H0Z', [0, 0], [0, 260], '0:0.75 1:0') +
        disc(770, 128, 40, 0) +
        ripples(random, { left: 0, right: 1200, top: 30, bottom: 230 }, 26, 1.5, 0),
    },
    {
      ink: '#7d9a98',
      art: curve(pts('430,440 560,300 700,270 900,236 1100,214 1230,220 1230,460')),
    },
    { ink: '#f3e3c4', art: town.cream },
    { ink: '#dfa683', art: town.rose },
    { ink: '#3f6670', art: town.slate },
    { ink: '#b5523a', art: town.brick },
    { ink: '#24454f', art: town.windows + steeple + box(380, 430, 820, 14) },
    { ink: '#a58a68', art: box(0, 440, 1200, 360) },
    {
      ink: '#6e5a49',
      art:
        fade('M0 440H1200V800H0Z', [0, 470], [0, 800], '0:0.05 1:0.75') +
        ripples(random, { left: -40, right: 1240, top: 470, bottom: 800 }, 150, 1, 0.9),
    },
    { ink: '#f0cfa2', art: curve(channel) },
    {
      ink: '#5f8a8c',
      art: inside(
        'M300 452L1200 440L1200 520C1010 540 820 566 640 640L540 800H200L330 610Z',
        fade(boxPath(0, 440, 1200, 360), [0, 460], [0, 800], '0:0.1 1:0.8'),
      ),
    },
    {
      ink: '#24454f',
      art: poly(pts('470,508 960,508 900,560 700,600 560,590'), 0.55),
    },
    {
      ink: '#f7ead0',
      art: ripples(random, { left: 340, right: 1180, top: 470, bottom: 600 }, 60, 0.7),
    },
    { ink: '#1d3742', art: ferryDark },
    { ink: '#f8efdc', art: ferryLight + gouge([470, 498], [956, 498], 3) },
    { ink: '#c04a30', art: box(806, 316, 40, 22) + box(468, 500, 490, 12) },
    { ink: '#1d3742', art: ferryWindows },
    {
      ink: '#2b2a2e',
      art:
        poly(pts('0,268 0,318 420,352 420,330')) +
        quay.timber +
        disc(150, 268, 12) +
        box(141, 266, 18, 22) +
        bar(256, 322, 256, 284, 12) +
        disc(256, 272, 9),
    },
    { ink: '#46603f', art: quay.weed },
    { ink: '#c99b6a', art: quay.light },
    {
      ink: '#f8efdc',
      art: box(88, 420, 34, 12) + birds(pts('420,150 480,190 345,206 1060,330'), 22),
    },
    { ink: '#2b2a2e', art: shape('M0 760C120 720 200 740 300 800H0Z') },
  ],
};
