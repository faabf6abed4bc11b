/** Every color of a network on every ground that it stands on, and whether it can be read there. */
import { hexOf } from '#server/colors/color.ts';
import { ratioText } from '#server/colors/contrast.ts';
import { isTooFaint, pairsOf } from '#server/colors/pairs.ts';
import { SCHEMES, type Palette, type Scheme } from '#server/colors/palette.ts';

interface ContrastRow {
  readonly use: string;
  /** '#231a12' */
  readonly text: string;
  readonly ground: string;
  /** '14.91:1' */
  readonly ratio: string;
  readonly needed: string;
  readonly passes: boolean;
}

export function contrastRows(palette: Palette): ContrastRow[] {
  return pairsOf(palette).map((pair) => ({
    use: pair.use,
    text: hexOf(pair.text),
    ground: hexOf(pair.ground),
    ratio: ratioText(pair.ratio),
    needed: `${pair.needed}:1`,
    passes: !isTooFaint(pair),
  }));
}

/** The rows of both schemes, a line each, in columns. */
export function contrastTable(palettes: Readonly<Record<Scheme, Palette>>): string {
  const lines = SCHEMES.flatMap((scheme) => [
    scheme,
    ...contrastRows(palettes[scheme]).map(
      ({ use, text, ground, ratio, needed, passes }) =>
        `  ${passes ? 'ok  ' : 'FAIL'} ${ratio.padStart(8)} of ${needed.padEnd(6)} ${text} on ${ground}  ${use}`,
    ),
  ]);
  return lines.join('\n');
}
