import { bust } from '../bust.ts';
import { gouge, line, shape } from '../marks.ts';

/** Yuki Arsenault, straight hair to the jaw, in a high collar. */
export const print = bust({
  id: 'portrait-arsenault',
  seed: 5,
  brow: 1,
  ground: '#ecc9c0',
  groundShade: '#b0566a',
  skin: '#f0c7a2',
  skinShade: '#cd9270',
  dark: '#1e1a24',
  hair: '#1d1b2b',
  hairBack: shape(
    'M120 130C112 180 112 240 118 268C140 276 160 270 166 262L160 130ZM280 130C288 180 288 240 282 268C260 276 240 270 234 262L240 130Z',
  ),
  hairFront: shape(
    'M118 262C106 190 104 120 134 80C156 50 244 50 266 80C296 120 294 190 282 262C270 268 258 266 254 258C262 220 266 180 258 136C222 140 178 140 142 134C134 180 138 220 146 258C142 266 130 268 118 262Z',
  ),
  hairLight: {
    ink: '#5b5f86',
    art:
      gouge([138, 96], [178, 70], 5, 1, -6) +
      gouge([130, 120], [136, 96], 4) +
      line('M122 200C122 220 124 236 126 250', 2.4) +
      line('M150 128C152 116 156 106 162 98', 2.4),
  },
  cloth: '#2f3f63',
  clothShade: '#171f38',
  collar: {
    ink: '#4a6496',
    art:
      shape('M160 280C170 292 230 292 240 280L248 320C230 336 170 336 152 320Z') +
      line('M158 300C180 312 220 312 242 300', 3, 0),
  },
  mouth: 1,
});
