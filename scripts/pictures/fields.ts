import { between, type Chance } from './chance.ts';
import { bar, disc, gouge, type Point } from './marks.ts';

/** The space a field of marks fills. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const many = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => draw(i)).join('');

/** Level water or ground seen from above: short fine cuts far off, long broad ones near. */
export function ripples(random: Chance, area: Area, count: number, size = 1, tone = 1): string {
  const { left, top, right, bottom } = area;
  return many(count, () => {
    const depth = random() ** 1.6;
    const y = top + (bottom - top) * depth;
    const x = between(random, left, right);
    const length = (14 + 120 * depth) * size * between(random, 0.5, 1.3);
    const width = (1.1 + 7 * depth) * size * between(random, 0.6, 1.1);
    const bend = between(random, -3, 3) * depth * size;
    return gouge(
      [x - length / 2, y],
      [x + length / 2, y + between(random, -2, 2)],
      width,
      tone,
      bend,
    );
  });
}

/** Parallel cuts that follow a slope, dense or loose. */
export function hatching(
  random: Chance,
  area: Area,
  angle: number,
  gap: number,
  width: number,
  tone = 1,
  length = 90,
): string {
  const { left, top, right, bottom } = area;
  const reach = Math.hypot(right - left, bottom - top) / 2;
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  let art = '';
  for (let across = -reach; across < reach; across += gap) {
    for (
      let along = -reach + length * random();
      along < reach;
      along += length * between(random, 0.85, 1.35)
    ) {
      const slip = across + between(random, -0.2, 0.2) * gap;
      const from: Point = [cx + ux * along - uy * slip, cy + uy * along + ux * slip];
      const run = length * between(random, 0.55, 1);
      art += gouge(
        from,
        [from[0] + ux * run, from[1] + uy * run],
        width * between(random, 0.6, 1.2),
        tone,
      );
    }
  }
  return art;
}

/** Cuts that spread from a point: light from a lamp or a sun. */
export function rays(
  random: Chance,
  [x, y]: Point,
  radii: readonly [inner: number, outer: number],
  count: number,
  width: number,
  tone = 1,
  arc: readonly [from: number, to: number] = [0, Math.PI * 2],
): string {
  const [inner, outer] = radii;
  return many(count, (i) => {
    const angle = arc[0] + ((i + between(random, 0.2, 0.8)) / count) * (arc[1] - arc[0]);
    const start = inner * between(random, 0.95, 1.3);
    const end = outer * between(random, 0.7, 1);
    const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
    return gouge([x + ux * start, y + uy * start], [x + ux * end, y + uy * end], width, tone);
  });
}

export function stars(random: Chance, area: Area, count: number, largest = 3, tone = 1): string {
  return many(count, () => {
    const at: Point = [
      between(random, area.left, area.right),
      between(random, area.top, area.bottom),
    ];
    return disc(at[0], at[1], 0.8 + largest * random() ** 5, tone);
  });
}

/** Stalks rising from along a line, leaning with the wind. */
export function grass(
  random: Chance,
  area: Area,
  count: number,
  height: number,
  lean = 0,
  tone = 1,
  width = 2.4,
): string {
  return many(count, () => {
    const x = between(random, area.left, area.right);
    const y = between(random, area.top, area.bottom);
    const tall = height * between(random, 0.45, 1);
    const tip: Point = [x + lean * tall + between(random, -0.16, 0.16) * tall, y - tall];
    return gouge([x, y], tip, width, tone, -lean * tall * 0.2);
  });
}

export function rain(
  random: Chance,
  area: Area,
  count: number,
  slope: number,
  length: number,
  tone = 1,
) {
  return many(count, () => {
    const x = between(random, area.left, area.right);
    const y = between(random, area.top, area.bottom);
    const run = length * between(random, 0.5, 1);
    return gouge([x, y], [x + slope * run, y + run], between(random, 0.8, 2), tone);
  });
}

/** Birds far off. */
export function birds(at: readonly Point[], size: number, tone = 1): string {
  return at
    .map(([x, y], i) => {
      const span = size * (0.75 + ((i * 37) % 10) / 20);
      return (
        gouge([x, y], [x - span, y - span * 0.35], span * 0.16, tone, -span * 0.14) +
        gouge([x, y], [x + span, y - span * 0.42], span * 0.16, tone, span * 0.14)
      );
    })
    .join('');
}

/** Boards side by side. */
export function boards(area: Area, gap: number, width: number, tone = 1): string {
  let art = '';
  for (let x = area.left; x <= area.right; x += gap)
    art += bar(x, area.top, x, area.bottom, width, tone);
  return art;
}
