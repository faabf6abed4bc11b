import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';

/** What the build left for the origin to serve. */
export interface BuiltApp {
  /** Where its files lie. */
  readonly folder: string;
  readonly indexHtml: string;
  readonly chunks: ViteManifest;
}

/** Source module → the files that it became. */
const ViteManifest = v.record(
  v.string(),
  v.object({
    file: v.string(),
    css: v.optional(v.array(v.string()), []),
    imports: v.optional(v.array(v.string()), []),
    isEntry: v.optional(v.boolean(), false),
  }),
);
type ViteManifest = v.InferOutput<typeof ViteManifest>;

/** @returns null: nothing is built there. */
export async function readBuiltApp(folder: string): Promise<BuiltApp | null> {
  try {
    const [indexHtml, manifest] = await Promise.all([
      readFile(path.join(folder, 'index.html'), 'utf8'),
      readFile(path.join(folder, '.vite/manifest.json'), 'utf8'),
    ]);
    return { folder, indexHtml, chunks: v.parse(ViteManifest, JSON.parse(manifest)) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The app itself, which the entry asks for when the first page has been painted. */
const APP = 'src/start.tsx';

/**
 * The files that the app and a lazy route need beyond what index.html names, so that they load beside each other and not
 * one after the other.
 *
 * @param module The route's source: 'src/features/stories/FrontPage.tsx'.
 */
export function filesOfRoute(
  chunks: ViteManifest,
  module: string,
): { readonly scripts: readonly string[]; readonly styles: readonly string[] } {
  const entries = Object.keys(chunks).filter((key) => chunks[key]?.isEntry);
  const named = withImports(chunks, entries);
  const needed = [
    ...withImports(
      chunks,
      [APP, module].filter((key) => chunks[key]),
    ),
  ]
    .filter((key) => !named.has(key))
    .flatMap((key) => chunks[key] ?? []);
  return {
    scripts: needed.map(({ file }) => `/${file}`),
    styles: needed.flatMap(({ css }) => css.map((file) => `/${file}`)),
  };
}

/** The script that stands between banners and the page; null: it is not built. */
export function bannerScript(chunks: ViteManifest): string | null {
  const file = chunks['src/banners/main.ts']?.file;
  return file ? `/${file}` : null;
}

function withImports(chunks: ViteManifest, keys: readonly string[]): ReadonlySet<string> {
  const found = new Set(keys);
  // A set walks on over what is added during the walk.
  for (const key of found) for (const next of chunks[key]?.imports ?? []) found.add(next);
  return found;
}
