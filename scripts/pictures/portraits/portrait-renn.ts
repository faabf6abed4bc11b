import { chance } from '../chance.ts';
import { bust } from '../bust.ts';
import { boards, hatching } from '../fields.ts';
import { bar, boxPath, inside, shape } from '../marks.ts';

const BEARD =
  'M134 178C138 206 146 214 162 210C176 204 186 212 200 212C214 212 224 204 238 210C254 214 262 206 266 178C270 232 252 286 200 290C148 286 130 232 134 178Z';
const SHIRT = boxPath(30, 290, 340, 110);
const checks = [320, 346, 372].map((y) => bar(30, y, 370, y, 5)).join('');

/** Tobias Renn, bearded, in a checked shirt. */
export const print = bust({
  id: 'portrait-renn',
  seed: 2,
  brow: -3,
  ground: '#efd9a4',
  groundShade: '#c18a3c',
  skin: '#edbd97',
  skinShade: '#c98560',
  dark: '#3b2318',
  hair: '#a3592b',
  hairFront: shape(
    'M128 152C118 92 150 50 206 50C256 50 284 92 272 152C268 128 256 112 240 106C214 116 176 114 152 104C142 116 134 130 128 152Z',
  ),
  hairLight: { ink: '#d0874a', art: shape('M140 104C150 74 176 60 206 58C184 68 162 82 154 100Z') },
  cloth: '#8c3b2e',
  clothShade: '#4d1f20',
  collar: {
    ink: '#c96a4e',
    art: inside(
      'M34 400C40 338 92 312 164 294L200 314L236 294C308 312 360 338 366 400Z',
      checks + inside(SHIRT, boards({ left: 60, right: 350, top: 290, bottom: 400 }, 34, 4)),
    ),
  },
  extras: [
    { ink: '#a3592b', art: shape(BEARD) },
    {
      ink: '#6f3719',
      art: inside(
        BEARD,
        shape('M204 200H290V300H190C214 270 216 240 204 214Z', 0.8) +
          hatching(
            chance(5),
            { left: 130, right: 270, top: 200, bottom: 290 },
            1.5,
            13,
            2.6,
            1,
            34,
          ),
      ),
    },
    { ink: '#3b2318', art: shape('M176 229C190 224 210 224 224 229C210 237 190 237 176 229Z') },
    {
      ink: '#f3ddb8',
      art: shape('M158 292L136 306L172 352L200 322ZM242 292L264 306L228 352L200 322Z'),
    },
  ],
});
