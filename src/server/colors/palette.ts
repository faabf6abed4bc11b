import { contrastOf } from './contrast.ts';
import { shownOnScreens, type Color } from './color.ts';
import { nearestShade } from './nearestShade.ts';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The colors of a page in one scheme, by the name of their custom property in src/ui/tokens.css. */
export type Palette = Readonly<Record<Token, Color>>;
export const TOKENS = [
  'paper',
  'raised',
  'ink',
  'quiet-ink',
  'rule',
  'signal',
  'on-signal',
  'link',
  'wash',
] as const;
export type Token = (typeof TOKENS)[number];

/** The colors that a network may choose; the others follow from them. */
export const CHOSEN = ['accent', 'paper', 'ink', 'link'] as const;
export type Chosen = (typeof CHOSEN)[number];
export type Choice = { readonly [Name in Chosen]?: Color | undefined };

/** Longwave's own, as src/ui/tokens.css has them. */
export const OWN: Readonly<Record<Scheme, Palette>> = {
  light: {
    paper: color(98.5, 0.008, 85),
    raised: color(100, 0, 0),
    ink: color(22, 0.02, 60),
    'quiet-ink': color(45, 0.02, 60),
    rule: color(88, 0.012, 85),
    signal: color(52, 0.19, 28),
    'on-signal': color(100, 0, 0),
    link: color(42, 0.12, 250),
    wash: color(94.5, 0.01, 85),
  },
  dark: {
    paper: color(18, 0.012, 260),
    raised: color(22, 0.014, 260),
    ink: color(94, 0.008, 85),
    'quiet-ink': color(74, 0.012, 85),
    rule: color(32, 0.014, 260),
    signal: color(70, 0.17, 32),
    'on-signal': color(18, 0.012, 260),
    link: color(78, 0.1, 245),
    wash: color(24, 0.014, 260),
  },
};

/** What text that is not a story's own needs. */
export const TEXT_CONTRAST = 4.5;

/** Longwave's palette with a network's choice in it, and what follows from that: grounds and lines from its paper, captions from its ink. */
export function paletteOf(scheme: Scheme, { accent, paper, ink, link }: Choice): Palette {
  const own = OWN[scheme];
  const grounds = paper ? groundsOf(paper, own) : own;
  const chosen: Palette = {
    ...own,
    paper: grounds.paper,
    raised: grounds.raised,
    rule: grounds.rule,
    wash: grounds.wash,
    ...(ink && { ink }),
    ...(link && { link }),
    ...(accent && { signal: accent, 'on-signal': legibleOn(accent) }),
  };
  return paper || ink ? { ...chosen, 'quiet-ink': quietInkOf(chosen, own) } : chosen;
}

/** As far from the network's paper as Longwave's are from its own, in the paper's hue. */
function groundsOf(
  paper: Color,
  own: Palette,
): Pick<Palette, 'paper' | 'raised' | 'rule' | 'wash'> {
  const beside = (token: 'raised' | 'rule' | 'wash'): Color => {
    const lightness = paper.lightness + own[token].lightness - own.paper.lightness;
    return shownOnScreens({ ...paper, lightness: Math.min(1, Math.max(0, lightness)) });
  };
  return { paper, raised: beside('raised'), rule: beside('rule'), wash: beside('wash') };
}

function quietInkOf(chosen: Palette, own: Palette): Color {
  const step = own['quiet-ink'].lightness - own.ink.lightness;
  const wanted = { ...chosen.ink, lightness: chosen.ink.lightness + step };
  const grounds = [chosen.paper, chosen.raised, chosen.wash];
  const isLegible = (shade: Color) =>
    grounds.every((ground) => contrastOf(shade, ground) >= TEXT_CONTRAST);
  return nearestShade(wanted, isLegible) ?? chosen.ink;
}

/** Black or white on a filled button, whichever is read better. */
function legibleOn(accent: Color): Color {
  const [light, dark] = [OWN.light['on-signal'], OWN.dark['on-signal']];
  return contrastOf(light, accent) >= contrastOf(dark, accent) ? light : dark;
}

function color(percent: number, chroma: number, hue: number): Color {
  return { lightness: percent / 100, chroma, hue };
}
