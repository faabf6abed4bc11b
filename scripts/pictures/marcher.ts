import { curve, disc, line, poly } from './marks.ts';

/** A marcher seen from the side, stepping left; `k` is the size, feet on `y`. */
export interface Marcher {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}
export const legs = ({ x, y, k }: Marcher) =>
  line(
    `M${x} ${y - 96 * k}L${x - 30 * k} ${y - 52 * k}L${x - 38 * k} ${y - 4 * k}M${x + 4 * k} ${y - 96 * k}L${x + 24 * k} ${y - 48 * k}L${x + 44 * k} ${y - 10 * k}`,
    20 * k,
  );
export const shoes = ({ x, y, k }: Marcher) =>
  line(
    `M${x - 36 * k} ${y - 4 * k}L${x - 56 * k} ${y - 8 * k}M${x + 42 * k} ${y - 8 * k}L${x + 30 * k} ${y + 2 * k}`,
    12 * k,
  );
export const coat = ({ x, y, k }: Marcher) =>
  curve([
    [x - 28 * k, y - 186 * k],
    [x, y - 198 * k],
    [x + 28 * k, y - 184 * k],
    [x + 30 * k, y - 120 * k],
    [x + 26 * k, y - 86 * k],
    [x - 24 * k, y - 86 * k],
    [x - 30 * k, y - 130 * k],
  ]);
export const arms = ({ x, y, k }: Marcher) =>
  line(
    `M${x + 6 * k} ${y - 178 * k}L${x + 2 * k} ${y - 140 * k}L${x - 40 * k} ${y - 152 * k}`,
    15 * k,
  );
export const face = ({ x, y, k }: Marcher) =>
  disc(x - 4 * k, y - 222 * k, 22 * k, 1, 25 * k) + disc(x - 44 * k, y - 153 * k, 9 * k);
export const cap = ({ x, y, k }: Marcher) =>
  poly([
    [x - 28 * k, y - 234 * k],
    [x - 24 * k, y - 268 * k],
    [x + 20 * k, y - 270 * k],
    [x + 20 * k, y - 232 * k],
  ]) + line(`M${x - 40 * k} ${y - 231 * k}L${x + 20 * k} ${y - 232 * k}`, 7 * k);
export const clarinet = ({ x, y, k }: Marcher) =>
  line(`M${x - 22 * k} ${y - 208 * k}L${x - 72 * k} ${y - 120 * k}`, 8 * k) +
  poly([
    [x - 68 * k, y - 128 * k],
    [x - 86 * k, y - 104 * k],
    [x - 66 * k, y - 98 * k],
  ]);
export const trumpet = ({ x, y, k }: Marcher) =>
  line(`M${x - 24 * k} ${y - 206 * k}L${x - 104 * k} ${y - 196 * k}`, 7 * k) +
  poly([
    [x - 100 * k, y - 204 * k],
    [x - 134 * k, y - 222 * k],
    [x - 130 * k, y - 166 * k],
    [x - 100 * k, y - 188 * k],
  ]) +
  line(
    `M${x - 50 * k} ${y - 204 * k}L${x - 50 * k} ${y - 176 * k}L${x - 84 * k} ${y - 174 * k}`,
    6 * k,
  );
