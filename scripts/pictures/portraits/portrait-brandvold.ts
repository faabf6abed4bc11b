import { bust } from '../bust.ts';
import { chance } from '../chance.ts';
import { rays } from '../fields.ts';
import { gouge, line, shape } from '../marks.ts';

const braid = [0, 1, 2, 3, 4]
  .map((i) =>
    shape(
      `M${268 + i * 3} ${236 + i * 26}C${292 + i * 3} ${240 + i * 26} ${296 + i * 2} ${258 + i * 26} ${278 + i * 2} ${268 + i * 26}C${260 + i * 2} ${262 + i * 26} ${254 + i * 3} ${246 + i * 26} ${268 + i * 3} ${236 + i * 26}Z`,
    ),
  )
  .join('');

/** Lena Brandvold, fair, with a braid and a fur-edged hood. */
export const print = bust({
  id: 'portrait-brandvold',
  seed: 6,
  brow: -1,
  mouth: 2,
  ground: '#cfdde6',
  groundShade: '#5d82a3',
  skin: '#f2c5a5',
  skinShade: '#d08f72',
  dark: '#3a2a2a',
  hair: '#d9ac58',
  hairBack: shape(
    'M126 140C116 200 122 236 134 250L160 240L150 140ZM274 140C286 190 284 230 270 252L244 240L250 140Z',
  ),
  hairFront: shape(
    'M126 190C108 120 132 52 204 50C270 54 294 120 274 196C272 160 262 126 232 108C222 104 214 98 208 92C190 118 158 120 140 148C134 162 130 176 126 190Z',
  ),
  hairLight: {
    ink: '#f3d691',
    art:
      gouge([140, 130], [200, 72], 6, 1, -14) +
      gouge([132, 150], [168, 92], 4, 1, -8) +
      line('M222 80C246 92 258 112 264 140', 2.6),
  },
  cloth: '#b5482f',
  clothShade: '#6d2322',
  collar: {
    ink: '#e7dcc6',
    art:
      shape(
        'M140 284C104 296 96 330 120 352C150 372 190 380 200 400C210 380 250 372 280 352C304 330 296 296 260 284C276 316 240 340 200 352C160 340 124 316 140 284Z',
      ) + rays(chance(8), [200, 300], [66, 112], 60, 5, 1, [0.1, 3.04]),
  },
  extras: [
    { ink: '#d9ac58', art: braid },
    {
      ink: '#9a7030',
      art: [0, 1, 2, 3, 4]
        .map((i) =>
          line(
            `M${264 + i * 3} ${250 + i * 26}C${274 + i * 3} ${258 + i * 26} ${284 + i * 2} ${258 + i * 26} ${288 + i * 2} ${252 + i * 26}`,
            2.6,
          ),
        )
        .join(''),
    },
  ],
});
