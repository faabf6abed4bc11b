import { hatching } from './fields.ts';
import { chance } from './chance.ts';
import { boxPath, disc, fade, gouge, inside, line, shape } from './marks.ts';
import type { Plate, Print } from './press.ts';

/** What tells one sitter from another. Light falls from the left on all of them. */
export interface Sitter {
  readonly id: string;
  readonly seed: number;
  readonly ground: string;
  readonly groundShade: string;
  readonly skin: string;
  readonly skinShade: string;
  readonly dark: string;
  readonly hair: string;
  /** Behind the head, then over it. */
  readonly hairBack?: string;
  readonly hairFront: string;
  readonly hairLight?: { readonly ink: string; readonly art: string };
  readonly cloth: string;
  readonly clothShade: string;
  readonly collar?: { readonly ink: string; readonly art: string };
  /** Glasses, beard, earrings: over everything else. */
  readonly extras?: readonly Plate[];
  /** Heavier or finer features. */
  readonly jaw?: number;
  readonly mouth?: number;
  /** Brows: how far their inner ends are raised. */
  readonly brow?: number;
  readonly isLined?: boolean;
}

const SQUARE = boxPath(0, 0, 400, 400);
const SHOULDERS = 'M34 400C40 338 92 312 164 294L200 314L236 294C308 312 360 338 366 400Z';
const NECK = 'M168 236C170 266 168 284 158 298L200 330L242 298C232 284 230 266 232 236Z';
const NECK_SHADE =
  'M168 256C186 280 214 282 232 250C230 270 232 284 242 298L206 324C204 300 188 284 168 270Z';

export function bust(sitter: Sitter): Print {
  const random = chance(sitter.seed);
  const face = faceOf(sitter.jaw ?? 0);
  const art = (ink: string, drawn: string | undefined): Plate[] =>
    drawn ? [{ ink, art: drawn }] : [];
  return {
    id: sitter.id,
    paper: sitter.ground,
    grid: [400, 400],
    plates: [
      {
        ink: sitter.groundShade,
        art:
          fade(SQUARE, [0, 0], [400, 400], '0:0.02 0.5:0.25 1:0.95') +
          hatching(random, { left: 230, right: 400, top: 0, bottom: 400 }, 0.9, 26, 5, 0.9, 70),
      },
      ...art(sitter.hair, sitter.hairBack),
      { ink: sitter.cloth, art: shape(SHOULDERS) },
      {
        ink: sitter.clothShade,
        art:
          fade(SHOULDERS, [120, 0], [330, 60], '0:0 0.5:0.3 1:1') +
          inside(
            SHOULDERS,
            hatching(random, { left: 60, right: 180, top: 300, bottom: 400 }, 1.2, 18, 2.6, 1, 40),
          ),
      },
      {
        ink: sitter.skin,
        art: shape(NECK) + shape(face) + disc(133, 172, 13, 1, 20) + disc(267, 172, 12, 1, 19),
      },
      { ink: sitter.skinShade, art: shape(NECK_SHADE) + shadeOf(face) + disc(269, 174, 10, 1, 18) },
      { ink: sitter.dark, art: features(sitter) },
      ...art(sitter.hair, sitter.hairFront),
      ...(sitter.hairLight ? [sitter.hairLight] : []),
      ...(sitter.collar ? [sitter.collar] : []),
      ...(sitter.extras ?? []),
    ],
  };
}

/** `jaw`: how much broader than the common one, in grid units. */
function faceOf(jaw: number): string {
  const [left, right] = [174 - jaw, 226 + jaw];
  return `M137 150C136 96 164 72 200 72C236 72 264 96 263 150C263 198 ${250 + jaw} 232 ${right} 256C212 268 188 268 ${left} 256C${150 - jaw} 232 137 198 137 150Z`;
}

/** The side away from the light, cut along brow, nose and mouth. */
function shadeOf(face: string): string {
  return inside(
    face,
    shape(
      'M226 60C222 100 220 120 212 140L206 152C212 150 208 168 214 184C218 194 224 200 218 206C212 210 204 208 198 208C206 212 212 214 214 222C208 226 214 234 210 242C206 250 208 262 204 280H290V60Z',
    ) + shape('M150 154C158 148 174 148 184 154C176 164 160 164 150 154Z', 0.75),
  );
}

function features({ mouth = 0, brow = 0, isLined = false }: Sitter): string {
  return (
    gouge([147, 144], [188, 142 - brow], 6, 1, -5) +
    gouge([214, 142 - brow], [253, 144], 6, 1, -5) +
    gouge([154, 162], [188, 163], 9, 1, -3) +
    gouge([213, 163], [247, 162], 9, 1, -3) +
    disc(171, 162, 6.4) +
    disc(230, 162, 6.4) +
    disc(169, 160, 1.8, 0) +
    disc(228, 160, 1.8, 0) +
    gouge([190, 206], [214, 207], 5, 1, 3) +
    gouge([174, 226 - mouth], [226, 226 - mouth], 5, 1, 7 + mouth) +
    gouge([188, 243], [214, 243], 3, 1, 2) +
    (isLined ? line('M166 206C162 212 162 216 164 222', 1.6) : '')
  );
}
