import { FONT_ROLES, type Font, type FontMeasures, type FontRole, type Fonts } from './fonts.ts';

/** The custom property of src/ui/tokens.css that a font is set in. */
const PROPERTIES: Readonly<Record<FontRole, string>> = {
  text: '--font-text',
  headline: '--font-display',
  interface: '--font-sans',
};

interface StandIn {
  readonly name: string;
  readonly local: readonly string[];
  /** Average width of a letter, as in {@link FontMeasures}, from the fonts themselves. */
  readonly averageWidth: number;
}

/** Fonts that machines have: one of them is read until the network's own has come. */
const STAND_INS: Readonly<Record<Font['fallback'], readonly StandIn[]>> = {
  serif: [
    { name: 'Georgia', local: ['Georgia'], averageWidth: 913 / 2048 },
    {
      name: 'Times',
      local: ['Times New Roman', 'Liberation Serif', 'Tinos', 'Times'],
      averageWidth: 832 / 2048,
    },
  ],
  'sans-serif': [
    {
      name: 'Arial',
      local: ['Arial', 'Helvetica', 'Liberation Sans', 'Arimo'],
      averageWidth: 913 / 2048,
    },
  ],
};

/** The faces of a network's fonts, and of what stands in for each, as wide and as tall as it will be: nothing shifts. */
export function fontFaces(fonts: Fonts): string[] {
  return rolesOf(fonts).flatMap(([role, font]) => [
    fontFace(role, font.regular.path, 'normal', font.bold ? '1 599' : '1 1000'),
    ...(font.bold ? [fontFace(role, font.bold.path, 'normal', '600 1000')] : []),
    ...(font.italic ? [fontFace(role, font.italic.path, 'italic', '1 1000')] : []),
    ...STAND_INS[font.fallback].map((one) => standInFace(role, one, font.measures)),
  ]);
}

/** '--font-text:"Network text",…' */
export function fontProperties(fonts: Fonts): string[] {
  return rolesOf(fonts).map(([role, { fallback }]) => {
    const standIns = STAND_INS[fallback].map((one) => `"${standInFamily(role, one)}"`);
    return `${PROPERTIES[role]}:${[`"${familyOf(role)}"`, ...standIns, fallback].join(',')}`;
  });
}

function rolesOf(fonts: Fonts): [FontRole, Font][] {
  return FONT_ROLES.flatMap((role) => {
    const font = fonts[role];
    return font ? [[role, font]] : [];
  });
}

function familyOf(role: FontRole): string {
  return `Network ${role}`;
}

function standInFamily(role: FontRole, { name }: StandIn): string {
  return `${familyOf(role)} as ${name}`;
}

function fontFace(role: FontRole, path: string, style: string, weight: string): string {
  return `@font-face{font-family:"${familyOf(role)}";src:url(${path}) format("woff2");font-style:${style};font-weight:${weight};font-display:swap}`;
}

/** @see https://www.w3.org/TR/css-fonts-5/#font-metrics-override-desc */
function standInFace(role: FontRole, standIn: StandIn, measures: FontMeasures): string {
  const scale = measures.averageWidth / standIn.averageWidth;
  const local = standIn.local.map((name) => `local("${name}")`).join(',');
  const { ascent, descent, lineGap } = measures;
  return `@font-face{font-family:"${standInFamily(role, standIn)}";src:${local};size-adjust:${percent(scale)};ascent-override:${percent(ascent / scale)};descent-override:${percent(descent / scale)};line-gap-override:${percent(lineGap / scale)}}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
