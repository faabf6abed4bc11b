import { bust } from '../bust.ts';
import { disc, line, poly, pts, shape } from '../marks.ts';

/** Dell Whitaker, bald, in round glasses and a tie. */
export const print = bust({
  id: 'portrait-whitaker',
  seed: 4,
  isLined: true,
  brow: 2,
  ground: '#d5d6c0',
  groundShade: '#7d8c6c',
  skin: '#dfa98a',
  skinShade: '#ac6f56',
  dark: '#2b2523',
  hair: '#8c8a84',
  hairFront: shape(
    'M128 178C120 150 124 130 134 122C138 138 136 160 140 178ZM272 178C280 150 276 130 266 122C262 138 264 160 260 178Z',
  ),
  cloth: '#4a4f5f',
  clothShade: '#23283a',
  jaw: 8,
  collar: {
    ink: '#f1ead8',
    art: shape('M160 290L140 312L186 366L200 340L214 366L260 312L240 290L200 326Z'),
  },
  extras: [
    { ink: '#a43c2f', art: poly(pts('190,336 210,336 214,356 222,400 178,400 186,356')) },
    { ink: '#f3cdb2', art: shape('M152 112C160 90 178 80 198 80C184 88 170 98 164 116Z') },
    {
      ink: '#7b7973',
      art: shape(
        'M160 222C168 208 188 208 200 212C212 208 232 208 240 222C228 226 212 222 200 222C188 222 172 226 160 222Z',
      ),
    },
    {
      ink: '#2b2523',
      art: line(
        'M144 162A26 26 0 1 0 196 162A26 26 0 1 0 144 162M204 162A26 26 0 1 0 256 162A26 26 0 1 0 204 162M196 158Q200 154 204 158M144 158L130 152M256 158L270 152',
        4.4,
      ),
    },
    { ink: '#f6eee0', art: line('M152 150L162 142M212 150L222 142', 3.4) + disc(0, 0, 0.1) },
  ],
});
