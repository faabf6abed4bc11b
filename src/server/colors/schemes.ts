import type { Color } from './color.ts';
import { nearestShade } from './nearestShade.ts';
import { isTooFaint, pairsOf } from './pairs.ts';
import { OWN, paletteOf, type Choice, type Palette, type Scheme } from './palette.ts';

/** What a network chose for each scheme. */
export type Choices = Readonly<Record<Scheme, Choice>>;

/** Both palettes. An accent or link that is given for light alone is made to fit the dark: the same hue, as light as it has to be. */
export function palettesOf(choices: Choices): Readonly<Record<Scheme, Palette>> {
  return {
    light: paletteOf('light', choices.light),
    dark: paletteOf('dark', withDerived(choices)),
  };
}

function withDerived({ light, dark }: Choices): Choice {
  const derived = (name: 'accent' | 'link', token: 'signal' | 'link'): Choice => {
    const given = light[name];
    if (!given || dark[name]) return {};
    const wanted: Color = { ...given, lightness: OWN.dark[token].lightness };
    const fits = (shade: Color) =>
      pairsOf(paletteOf('dark', { ...dark, [name]: shade })).every(
        (pair) => pair.textFrom !== name || !isTooFaint(pair),
      );
    return { [name]: nearestShade(wanted, fits) ?? wanted };
  };
  return { ...dark, ...derived('accent', 'signal'), ...derived('link', 'link') };
}
