import { bust } from '../bust.ts';
import { disc, gouge, line, shape } from '../marks.ts';

const pearls = Array.from({ length: 11 }, (_, i) => {
  const t = (i - 5) / 5;
  return disc(200 + t * 50, 330 - t * t * 34, 6.4);
}).join('');

/** Henrietta Moss, white hair swept up, pearls. */
export const print = bust({
  id: 'portrait-moss',
  seed: 8,
  isLined: true,
  ground: '#d9c7d6',
  groundShade: '#6c4b78',
  skin: '#edc3a6',
  skinShade: '#bf8670',
  dark: '#352430',
  hair: '#efe9dd',
  hairBack: disc(206, 52, 44, 1, 34),
  hairFront: shape(
    'M126 172C104 120 128 58 200 54C272 58 296 120 274 172C270 140 258 116 236 104C218 96 206 100 196 106C176 96 142 116 126 172Z',
  ),
  hairLight: {
    ink: '#a99fae',
    art:
      [0, 1, 2, 3]
        .map((i) =>
          line(
            `M${136 + i * 14} ${134 - i * 12}C${150 + i * 14} ${100 - i * 6} ${176 + i * 10} ${80 - i * 2} ${206 + i * 8} ${70 + i * 2}`,
            2.6,
          ),
        )
        .join('') +
      [0, 1, 2]
        .map((i) =>
          line(
            `M${266 - i * 12} ${138 - i * 12}C${258 - i * 12} ${112 - i * 8} ${240 - i * 8} ${94 - i * 6} 214 ${84 - i * 4}`,
            2.6,
          ),
        )
        .join('') +
      line('M176 46C190 58 222 58 236 44M180 34C194 26 216 26 230 34', 2.6),
  },
  cloth: '#5a3f6b',
  clothShade: '#2d1e3d',
  mouth: 2,
  collar: { ink: '#f5efe2', art: pearls },
  extras: [
    {
      ink: '#bf8670',
      art:
        gouge([150, 182], [164, 188], 2) +
        gouge([166, 212], [160, 232], 2) +
        gouge([168, 116], [196, 112], 1.8) +
        gouge([166, 124], [192, 121], 1.5),
    },
    { ink: '#a8403c', art: gouge([176, 227], [224, 227], 5, 1, 4) },
    { ink: '#f5efe2', art: disc(132, 196, 6) + disc(269, 196, 6) },
  ],
});
