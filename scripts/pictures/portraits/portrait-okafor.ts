import { bust } from '../bust.ts';
import { chance } from '../chance.ts';
import { stars } from '../fields.ts';
import { blob, disc, inside, shape } from '../marks.ts';

const random = chance(30);
const HAIR =
  'M128 166C112 130 112 84 146 58C176 36 226 36 254 58C288 84 290 130 272 166C268 136 256 112 236 102C212 94 184 94 164 102C144 112 132 136 128 166Z';

/** Maud Okafor, close-cropped, with long earrings. */
export const print = bust({
  id: 'portrait-okafor',
  seed: 3,
  brow: 3,
  ground: '#f0c39a',
  groundShade: '#c9663f',
  skin: '#8a5336',
  skinShade: '#552d22',
  dark: '#20110f',
  hair: '#241718',
  hairFront: shape(HAIR) + blob(random, [200, 62], 66, 26),
  hairLight: {
    ink: '#7a4a36',
    art: inside(HAIR, stars(random, { left: 126, right: 220, top: 44, bottom: 130 }, 60, 2.6)),
  },
  cloth: '#1f5f5c',
  clothShade: '#10383d',
  collar: {
    ink: '#e9d9ae',
    art: shape(
      'M160 296C170 320 188 330 200 332C212 330 230 320 240 296L248 304C240 336 220 350 200 352C180 350 160 336 152 304Z',
    ),
  },
  mouth: 2,
  extras: [
    {
      ink: '#e7b24a',
      art:
        disc(130, 206, 6) +
        shape('M130 212L140 236L130 250L120 236Z') +
        disc(270, 206, 6) +
        shape('M270 212L280 236L270 250L260 236Z'),
    },
    {
      ink: '#b27a55',
      art: shape(
        'M150 120C160 104 180 98 196 100C182 108 166 116 158 132ZM146 182C150 196 158 206 166 210C154 208 146 198 146 182Z',
      ),
    },
  ],
});
