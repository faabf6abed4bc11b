import * as v from 'valibot';
import { parseColor, type Color } from '../colors/color.ts';
import type { Choice } from '../colors/palette.ts';
import { isObject, keys } from './configValues.ts';

/* `network.colors`: a set for each scheme, or one alone, which is that of the light. */

const EXPECTED = 'a color such as "#b3261e" or "oklch(52% 0.19 28)"';
const ColorValue = v.pipe(
  v.string(EXPECTED),
  v.rawTransform(({ dataset, addIssue, NEVER }): Color => {
    const color = parseColor(dataset.value);
    if (!color) addIssue({ message: EXPECTED });
    return color ?? NEVER;
  }),
);

const named = {
  accent: v.optional(ColorValue),
  paper: v.optional(ColorValue),
  ink: v.optional(ColorValue),
  link: v.optional(ColorValue),
};
const OneSet = v.pipe(
  keys(named),
  v.transform((light) => ({ isOneSet: true, light, dark: {} })),
);
const BothSets = v.pipe(
  keys({ light: v.optional(keys(named), {}), dark: v.optional(keys(named), {}) }),
  v.transform((sets) => ({ isOneSet: false, ...sets })),
);

export interface ColorsConfig {
  /** It is written without "light" and "dark". */
  readonly isOneSet: boolean;
  readonly light: Choice;
  readonly dark: Choice;
}

export const Colors = v.lazy((value): v.GenericSchema<unknown, ColorsConfig> =>
  isObject(value) && ('light' in value || 'dark' in value) ? BothSets : OneSet,
);
