import { between, chance } from '../chance.ts';
import { birds, grass } from '../fields.ts';
import {
  boxPath,
  disc,
  fade,
  gouge,
  inside,
  line,
  poly,
  pts,
  range,
  shape,
  type Point,
} from '../marks.ts';
import type { Print } from '../press.ts';

const random = chance(1936);

/** Boughs that all give way to the right, each splitting into three. */
function bough(
  from: Point,
  angle: number,
  long: number,
  width: number,
  depth: number,
): { wood: string; tips: Point[] } {
  const bent = angle + (0.12 - angle) * 0.2;
  const to: Point = [from[0] + Math.cos(bent) * long, from[1] + Math.sin(bent) * long];
  const middle: Point = [(from[0] + to[0]) / 2 - 8, (from[1] + to[1]) / 2 - long * 0.1];
  const wood = line(
    `M${from[0].toFixed(1)} ${from[1].toFixed(1)}Q${middle[0].toFixed(1)} ${middle[1].toFixed(1)} ${to[0].toFixed(1)} ${to[1].toFixed(1)}`,
    width,
  );
  if (depth === 0) return { wood, tips: [to] };
  const splits = [-0.42, 0.02, 0.38].map((turn) =>
    bough(
      to,
      bent + turn * between(random, 0.7, 1.3),
      long * between(random, 0.62, 0.78),
      width * 0.62,
      depth - 1,
    ),
  );
  return {
    wood: wood + splits.map((split) => split.wood).join(''),
    tips: [to, ...splits.flatMap((split) => split.tips)],
  };
}

const tree = bough([396, 560], -1.0, 150, 46, 4);
const leaves = (count: number, spread: number, drag: number, size: number) =>
  Array.from({ length: count }, () => {
    const [x, y] = tree.tips[Math.floor(random() * tree.tips.length)] ?? [0, 0];
    const off = between(random, -spread, spread);
    const away = drag * random() ** 3;
    const at: Point = [x + away + off * 1.3, y + off * 0.8 - away * 0.05];
    return gouge(
      at,
      [at[0] + between(random, 16, 34) * size, at[1] + between(random, -7, 5) * size],
      5 * size,
    );
  }).join('');

const ground = 'M0 600C180 540 330 540 470 566C700 604 960 640 1200 610V820H0Z';
const furrows = Array.from({ length: 17 }, (_, i) =>
  line(`M${-200 + i * 108} 830C${60 + i * 76} 720 ${300 + i * 48} 640 ${520 + i * 44} 592`, 5),
).join('');

export const print: Print = {
  id: 'wind-bent-tree',
  paper: '#f4e8cf',
  grid: [1200, 800],
  plates: [
    {
      ink: '#d9a06a',
      art:
        fade(boxPath(0, 0, 1200, 640), [0, 120], [0, 620], '0:0.05 1:0.95') + disc(220, 190, 74, 0),
    },
    {
      ink: '#8ea6a0',
      art: fade(boxPath(0, 0, 1200, 330), [0, 0], [0, 320], '0:0.85 1:0') + disc(220, 190, 74, 0),
    },
    {
      ink: '#b06f45',
      art: Array.from({ length: 90 }, () => {
        const y = between(random, 60, 600);
        const x = between(random, -100, 1200);
        return gouge(
          [x, y],
          [x + between(random, 120, 420), y - between(random, 2, 26)],
          between(random, 1, 5),
          0.8,
          between(random, -12, 12),
        );
      }).join(''),
    },
    {
      ink: '#f7efd9',
      art:
        Array.from({ length: 46 }, () => {
          const y = between(random, 40, 560);
          const x = between(random, -100, 1200);
          return gouge(
            [x, y],
            [x + between(random, 100, 360), y - between(random, 2, 22)],
            between(random, 1, 4),
            1,
            between(random, -10, 10),
          );
        }).join('') + disc(220, 190, 66),
    },
    { ink: '#9a6a4c', art: range(random, pts('-10,560 260,530 560,556 860,520 1210,548'), 8, 640) },
    { ink: '#7a3f2c', art: shape(ground) },
    {
      ink: '#4a2620',
      art:
        inside(ground, furrows) +
        fade(ground, [0, 560], [0, 800], '0:0 1:0.6').replace(
          'fill="url',
          'style="mix-blend-mode:multiply" fill="url',
        ),
    },
    {
      ink: '#d9a06a',
      art:
        inside(
          ground,
          `<g transform="translate(26 6)">${furrows.replaceAll('stroke-width="5"', 'stroke-width="2.4"')}</g>`,
        ) + fade(boxPath(560, 470, 640, 150), [560, 0], [1200, 0], '0:0 1:0.55'),
    },
    { ink: '#55602f', art: leaves(620, 44, 240, 1.25) },
    {
      ink: '#2a1d1c',
      art: tree.wood + poly(pts('366,572 380,520 420,520 430,560 470,574 430,578')),
    },
    { ink: '#7d8a3c', art: leaves(520, 40, 300, 1.05) },
    { ink: '#c9b552', art: leaves(260, 36, 430, 0.85) },
    {
      ink: '#d9a06a',
      art: gouge([372, 566], [438, 440], 6, 1, -6) + gouge([430, 438], [520, 330], 4, 1, -6),
    },
    {
      ink: '#2a1d1c',
      art:
        grass(random, { left: 120, right: 640, top: 552, bottom: 590 }, 150, 40, 0.8, 1, 2.6) +
        grass(random, { left: -20, right: 1210, top: 780, bottom: 840 }, 200, 90, 0.75, 1, 4),
    },
    { ink: '#f7efd9', art: birds(pts('860,250 920,226 980,262 1040,216'), 20) },
  ],
};
