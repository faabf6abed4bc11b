import path from 'node:path';
import * as v from 'valibot';
import { Colors, type ColorsConfig } from './colorKeys.ts';
import { isObject, keys } from './configValues.ts';

/* The keys of `network` that say what a network looks like. Files stand beside the config file, or in a folder there. */

const MIN_LOGO_PX = 16;
const MAX_LOGO_PX = 48;
const LOGO_PX = 32;

const Logo = fileOr(
  'logo.svg',
  keys({
    light: fileIn('logo.svg'),
    dark: v.nullish(fileIn('logo-dark.svg'), null),
    height: v.optional(
      v.message(
        v.pipe(v.number(), v.minValue(MIN_LOGO_PX), v.maxValue(MAX_LOGO_PX)),
        `pixels from ${MIN_LOGO_PX} to ${MAX_LOGO_PX}`,
      ),
      LOGO_PX,
    ),
  }),
  (light) => ({ light, dark: null, height: LOGO_PX }),
);
export type LogoConfig = v.InferOutput<typeof Logo>;

const Font = fileOr(
  'fonts/text.woff2',
  keys({
    regular: fileIn('fonts/text.woff2'),
    bold: v.nullish(fileIn('fonts/text-bold.woff2'), null),
    italic: v.nullish(fileIn('fonts/text-italic.woff2'), null),
    /** What stands in until it has come. */
    fallback: v.nullish(v.picklist(['serif', 'sans-serif'], '"serif" or "sans-serif"'), null),
  }),
  (regular) => ({ regular, bold: null, italic: null, fallback: null }),
);
export type FontConfig = v.InferOutput<typeof Font>;

const Fonts = keys({
  text: v.nullish(Font, null),
  headline: v.nullish(Font, null),
  interface: v.nullish(Font, null),
});
export type FontsConfig = v.InferOutput<typeof Fonts>;

export const faceKeys = {
  logo: v.nullish(Logo, null),
  icon: v.nullish(fileIn('icon.svg'), null),
  colors: v.nullish(Colors, null),
  fonts: v.nullish(Fonts, null),
  ogImage: v.nullish(fileIn('preview.jpg'), null),
};

export interface FaceConfig {
  readonly logo: LogoConfig | null;
  readonly icon: string | null;
  readonly colors: ColorsConfig | null;
  readonly fonts: FontsConfig | null;
  readonly ogImage: string | null;
}

function fileIn(example: string) {
  return v.message(
    v.pipe(v.string(), v.nonEmpty(), v.check(staysInFolder)),
    `a file beside the config file such as "${example}"`,
  );
}

/** One file, or an object that says more; `isOneFile` tells which, so that a complaint can name the key. */
function fileOr<T extends v.GenericSchema<unknown, object>>(
  example: string,
  whole: T,
  short: (file: string) => v.InferOutput<T>,
) {
  type Output = v.InferOutput<T> & { readonly isOneFile: boolean };
  const file = v.pipe(
    fileIn(example),
    v.transform((name): Output => ({ ...short(name), isOneFile: true })),
  );
  const said = v.pipe(
    whole,
    v.transform((given): Output => ({ ...given, isOneFile: false })),
  );
  return v.lazy((value): v.GenericSchema<unknown, Output> => (isObject(value) ? said : file));
}

/** What lies elsewhere on the machine was not put there to be published. */
function staysInFolder(file: string): boolean {
  const [first] = path.posix.normalize(file.replaceAll('\\', '/')).split('/');
  return first !== '..' && first !== '' && !/^[a-z]+:/i.test(file);
}
