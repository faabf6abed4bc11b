import { hexOf, type Color } from './color.ts';
import { ratioText } from './contrast.ts';
import { nearestShade } from './nearestShade.ts';
import { isTooFaint, pairsOf, type Pair } from './pairs.ts';
import { CHOSEN, SCHEMES, type Chosen, type Scheme } from './palette.ts';
import { palettesOf, type Choices } from './schemes.ts';

/** A color of the network's that cannot be read, or that something cannot be read on. */
export interface ColorFault {
  readonly scheme: Scheme;
  /** The color to change. */
  readonly chosen: Chosen;
  /** The pair that is furthest from what it needs. */
  readonly pair: Pair;
  /** The nearest shade of the color with which nothing of this is wrong; null: there is none. */
  readonly passing: Color | null;
}

/** What is too faint in a network's colors, once for each color that would have to change. */
export function colorFaults(choices: Choices): ColorFault[] {
  return SCHEMES.flatMap((scheme) =>
    CHOSEN.flatMap((chosen) => {
      const faint = faintPairs(choices, scheme, chosen);
      const [worst] = faint.toSorted((a, b) => a.ratio / a.needed - b.ratio / b.needed);
      if (!worst) return [];
      return [{ scheme, chosen, pair: worst, passing: passingShade(choices, scheme, chosen) }];
    }),
  );
}

/** '#e0675a on #fdfaf4 (on air) is 3.12:1' */
export function contrastText({ use, text, ground, ratio }: Pair): string {
  return `${hexOf(text)} on ${hexOf(ground)} (${use}) is ${ratioText(ratio)}`;
}

function passingShade(choices: Choices, scheme: Scheme, chosen: Chosen): Color | null {
  const given = choices[scheme][chosen];
  if (!given) return null;
  const changedTo = (shade: Color): Choices => ({
    ...choices,
    [scheme]: { ...choices[scheme], [chosen]: shade },
  });
  return nearestShade(given, (shade) => faintPairs(changedTo(shade), scheme, chosen).length === 0);
}

/** The pairs that fail by this color: the text's, where the network chose that, else the ground's. */
function faintPairs(choices: Choices, scheme: Scheme, chosen: Chosen): Pair[] {
  const given = choices[scheme];
  if (!given[chosen]) return [];
  return pairsOf(palettesOf(choices)[scheme]).filter(
    (pair) =>
      isTooFaint(pair) && (given[pair.textFrom] ? pair.textFrom : pair.groundFrom) === chosen,
  );
}
