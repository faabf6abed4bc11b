import { bust } from '../bust.ts';
import { chance } from '../chance.ts';
import { stars } from '../fields.ts';
import { gouge, inside, line, shape } from '../marks.ts';

const STUBBLE =
  'M138 186C148 214 170 206 200 210C230 206 252 214 262 186C266 226 250 250 226 258C210 268 190 268 174 258C150 250 134 226 138 186Z';

/** Rafael Ybarra, dark waves, square glasses, open collar. */
export const print = bust({
  id: 'portrait-ybarra',
  seed: 7,
  brow: 2,
  mouth: 1,
  ground: '#e4dcc4',
  groundShade: '#a3804f',
  skin: '#c98f63',
  skinShade: '#915a3b',
  dark: '#1c1718',
  hair: '#221d25',
  hairFront: shape(
    'M126 164C112 130 112 96 132 76C134 54 164 42 186 50C206 34 248 40 258 64C284 74 290 116 274 164C272 142 268 126 258 116C248 120 236 116 230 108C216 118 196 116 186 106C172 120 150 118 140 128C132 140 130 152 126 164Z',
  ),
  hairLight: {
    ink: '#6a6376',
    art:
      gouge([138, 84], [176, 62], 4, 1, -8) +
      gouge([186, 62], [226, 58], 4, 1, -7) +
      gouge([128, 110], [150, 92], 3, 1, -5),
  },
  cloth: '#d9e0dc',
  clothShade: '#7f98a0',
  jaw: 6,
  collar: {
    ink: '#f4f1e4',
    art: shape('M160 286L130 304L166 356L200 330ZM240 286L270 304L234 356L200 330Z'),
  },
  extras: [
    {
      ink: '#4a2f26',
      art: inside(
        STUBBLE,
        stars(chance(3), { left: 130, right: 270, top: 196, bottom: 268 }, 330, 1.3),
      ),
    },
    {
      ink: '#1c1718',
      art:
        line(
          'M146 146H192V166C190 180 152 180 148 168ZM208 146H254V168C250 180 212 180 208 166ZM192 152H208M146 150L130 148M254 150L270 148',
          5,
        ) + line('M180 330L200 334L220 330', 2),
    },
    { ink: '#f6efe0', art: line('M154 156L162 150M216 156L224 150', 3) },
  ],
});
