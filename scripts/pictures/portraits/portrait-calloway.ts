import { bust } from '../bust.ts';
import { boards } from '../fields.ts';
import { disc, inside, line, shape } from '../marks.ts';

const CAP = 'M126 134C122 80 152 44 200 42C248 44 278 80 274 134C240 118 160 118 126 134Z';
const CUFF =
  'M118 142C118 116 132 106 200 104C268 106 282 116 282 142C282 150 276 152 268 148C230 132 170 132 132 148C124 152 118 150 118 142Z';

/** Ines Calloway, in a watch cap and oilskin. */
export const print = bust({
  id: 'portrait-calloway',
  seed: 1,
  brow: -2,
  mouth: 1,
  ground: '#b9d0cc',
  groundShade: '#5f8a8c',
  skin: '#e2a77c',
  skinShade: '#b06e4c',
  dark: '#2c1d1c',
  hair: '#3a241f',
  hairBack: shape(
    'M122 130C96 180 98 240 122 272C140 290 160 270 158 240L150 130ZM278 130C306 180 304 246 276 276C258 290 240 272 244 240L250 130Z',
  ),
  hairFront: shape(
    'M132 140C134 170 128 190 140 214C124 226 112 190 118 150ZM268 140C266 170 272 192 262 216C280 224 290 190 282 150Z',
  ),
  cloth: '#e0a93a',
  clothShade: '#a5701f',
  collar: {
    ink: '#f0c765',
    art: shape(
      'M150 288C130 300 128 320 140 344L196 400L200 320ZM250 288C270 300 272 320 260 344L206 400L200 320Z',
    ),
  },
  extras: [
    { ink: '#22384a', art: shape(CAP) + shape(CUFF) },
    {
      ink: '#5b7f8c',
      art:
        inside(CUFF, boards({ left: 124, right: 280, top: 96, bottom: 156 }, 12, 2.4)) +
        line('M152 96C160 70 176 58 196 56', 4),
    },
    { ink: '#22384a', art: disc(170, 372, 5) + line('M200 322V400', 3) },
  ],
});
