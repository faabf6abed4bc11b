import { between, type Chance } from './chance.ts';

export type Point = readonly [x: number, y: number];

/** Points as SVG writes them: '640,600 640,248 690,204'. */
export function pts(list: string): Point[] {
  return list.split(' ').map((pair): Point => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return [x, y];
  });
}

const n = (value: number) => String(Math.round(value * 10) / 10);
const grey = (tone: number) => {
  const level = Math.round(255 * (1 - tone));
  return `rgb(${level},${level},${level})`;
};

/** `tone`: 1 is full ink, 0 cuts the ink away. */
export function poly(points: readonly Point[], tone = 1): string {
  return `<path d="M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z" fill="${grey(tone)}"/>`;
}

export function box(x: number, y: number, width: number, height: number, tone = 1): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${grey(tone)}"/>`;
}

export function disc(x: number, y: number, rx: number, tone = 1, ry = rx): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${grey(tone)}"/>`;
}

/** Any path, filled. */
export const shape = (d: string, tone = 1) => `<path d="${d}" fill="${grey(tone)}"/>`;

/** A line of even width with round ends. */
export function line(d: string, width: number, tone = 1): string {
  return `<path d="${d}" fill="none" stroke="${grey(tone)}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** A straight line. */
export const bar = (x1: number, y1: number, x2: number, y2: number, width: number, tone = 1) =>
  line(`M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`, width, tone);

/** The mark of a gouge pushed through lino: pointed at both ends, widest in the middle. */
export function gouge([x1, y1]: Point, [x2, y2]: Point, width: number, tone = 1, bend = 0): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const nx = -(y2 - y1) / length;
  const ny = (x2 - x1) / length;
  const mx = (x1 + x2) / 2 + nx * bend;
  const my = (y1 + y2) / 2 + ny * bend;
  const d =
    `M${n(x1)} ${n(y1)}Q${n(mx + nx * width)} ${n(my + ny * width)} ${n(x2)} ${n(y2)}` +
    `Q${n(mx - nx * width)} ${n(my - ny * width)} ${n(x1)} ${n(y1)}Z`;
  return shape(d, tone);
}

/** A closed curve through the points. */
export function curve(points: readonly Point[], tone = 1): string {
  return shape(smooth(points, true), tone);
}

/** The path of a curve through the points (Catmull and Rom's). */
export function smooth(points: readonly Point[], isClosed = false): string {
  const at = (i: number): Point => {
    const last = points.length - 1;
    const index = isClosed ? (i + points.length) % points.length : Math.min(last, Math.max(0, i));
    return points[index] ?? [0, 0];
  };
  const pieces = Array.from({ length: isClosed ? points.length : points.length - 1 }, (_, i) => {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const c1 = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6] as const;
    const c2 = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6] as const;
    return `C${n(c1[0])} ${n(c1[1])} ${n(c2[0])} ${n(c2[1])} ${n(to[0])} ${n(to[1])}`;
  });
  return `M${n(at(0)[0])} ${n(at(0)[1])}${pieces.join('')}${isClosed ? 'Z' : ''}`;
}

/** An uneven round: a bush, a stone, a cloud. */
export function blob(
  random: Chance,
  [x, y]: Point,
  rx: number,
  ry: number,
  tone = 1,
  uneven = 0.2,
) {
  const knots = 9;
  const points = Array.from({ length: knots }, (_, i): Point => {
    const angle = (i / knots) * Math.PI * 2;
    const reach = 1 + between(random, -uneven, uneven);
    return [x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach];
  });
  return curve(points, tone);
}

/** A skyline from one point to another that nature made: halved again and again, each time a little off. */
function ridge(random: Chance, from: Point, to: Point, rough: number, depth = 6): Point[] {
  if (depth === 0) return [from, to];
  const middle: Point = [
    (from[0] + to[0]) / 2,
    (from[1] + to[1]) / 2 + between(random, -rough, rough),
  ];
  const left = ridge(random, from, middle, rough * 0.55, depth - 1);
  return [...left.slice(0, -1), ...ridge(random, middle, to, rough * 0.55, depth - 1)];
}

/** A skyline over several summits, filled down to `floor`. */
export function range(
  random: Chance,
  summits: readonly Point[],
  rough: number,
  floor: number,
  tone = 1,
): string {
  const skyline = summits.slice(1).flatMap((to, i) => ridge(random, summits[i] ?? to, to, rough));
  const first = summits[0] ?? [0, 0];
  const last = summits.at(-1) ?? first;
  return poly([...skyline, [last[0], floor], [first[0], floor]], tone);
}

let clips = 0;

/** Keeps `art` inside the path `d`. */
export function inside(d: string, art: string): string {
  clips += 1;
  return `<clipPath id="c${clips}"><path d="${d}"/></clipPath><g clip-path="url(#c${clips})">${art}</g>`;
}

export const boxPath = (x: number, y: number, width: number, height: number) =>
  `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`;

export const polyPath = (points: readonly Point[]) =>
  `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`;

let fades = 0;

/** A path filled with a tone that changes along a line; stops as 'OFFSET:TONE': '0:0.1 1:0.85'. */
export function fade(d: string, [x1, y1]: Point, [x2, y2]: Point, stops: string): string {
  fades += 1;
  const marks = stops
    .split(' ')
    .map((stop) => stop.split(':').map(Number))
    .map(([offset, tone = 0]) => `<stop offset="${offset}" stop-color="${grey(tone)}"/>`)
    .join('');
  return (
    `<linearGradient id="f${fades}" gradientUnits="userSpaceOnUse" x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}">` +
    `${marks}</linearGradient><path d="${d}" fill="url(#f${fades})"/>`
  );
}

/** Light around a lamp: full tone in the middle, none at the rim. */
export function glow([x, y]: Point, radius: number, tone = 1, squash = 1): string {
  fades += 1;
  return (
    `<radialGradient id="f${fades}"><stop offset="0" stop-color="#000" stop-opacity="${tone}"/>` +
    `<stop offset="0.45" stop-color="#000" stop-opacity="${tone * 0.42}"/>` +
    `<stop offset="1" stop-color="#000" stop-opacity="0"/></radialGradient>` +
    `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(radius)}" ry="${n(radius * squash)}" fill="url(#f${fades})"/>`
  );
}
