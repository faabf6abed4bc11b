import path from 'node:path';
import type { Config } from '../config/config.ts';
import { ConfigError } from '../config/configError.ts';
import { deadPageLinks } from '../config/site/deadPageLinks.ts';
import { NO_PAGES, openOwnPages, type OwnPages } from './ownPages.ts';
import { readPageFolder } from './pageFolder.ts';

const DEFAULT_FOLDER = 'pages';

/** A network's own pages, and the folder that they lie in; null: there is none. */
export interface ConfiguredPages {
  readonly pages: OwnPages;
  readonly folder: string | null;
}

/**
 * The pages in the folder that the config names, or in `pages` beside it, where there is one.
 *
 * @param file The config file.
 * @throws {ConfigError} for mistakes in them, and for links of the config to pages that are not there.
 */
export async function configuredPages(
  { network, site, banners, pages: named }: Config,
  file: string,
): Promise<ConfiguredPages> {
  const folder = path.resolve(path.dirname(file), named ?? DEFAULT_FOLDER);
  const pages = await opened(folder, named, file);
  const slugs = (pages ?? NO_PAGES).list().map(({ slug }) => slug);
  const { navigation } = network;
  const dead = deadPageLinks({ navigation, footer: site.footer, banners }, slugs);
  if (dead.length > 0) {
    pages?.stop();
    throw new ConfigError(file, dead);
  }
  return pages ? { pages, folder } : { pages: NO_PAGES, folder: null };
}

async function opened(
  folder: string,
  named: string | null,
  file: string,
): Promise<OwnPages | null> {
  try {
    return await openOwnPages({ folder, read: readPageFolder, log: (line) => console.log(line) });
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if (named === null && error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return null;
    }
    const problem = `found "${named ?? DEFAULT_FOLDER}", expected a folder that can be read (${folder})`;
    throw new ConfigError(file, [`network.pages: ${problem}`], error);
  }
}
