import type { Config } from './config/config.ts';
import { readConfig } from './config/readConfig.ts';
import type { Face } from './face/face.ts';
import { readWholeFace } from './face/readFace.ts';
import { configuredPages, type ConfiguredPages } from './ownPages/configuredPages.ts';
import type { StationDirectory } from './stations/stationDirectory.ts';

/** A network as its config file, and the files that this names, describe it. */
export interface Described {
  readonly config: Config;
  readonly file: string;
  readonly face: Face;
  readonly pages: ConfiguredPages;
  /** What is right, and yet not as it might be expected, each in a line. */
  readonly notes: readonly string[];
}

/**
 * Reads all that the operator wrote.
 *
 * @returns null: there is no config file, so the embedded network is served.
 * @throws {ConfigError}
 */
export async function readDescribed(
  env: Readonly<Record<string, string | undefined>>,
  directory: StationDirectory,
): Promise<Described | null> {
  const isDirectoryChannel = (channelId: string) => directory.channel(channelId) !== null;
  const read = await readConfig({ env, isDirectoryChannel });
  if (!read) return null;
  const { config, file } = read;
  const face = await readWholeFace(config.face, file);
  const pages = await configuredPages(config, file);
  const notes = [
    ...config.unread.map((key) => `${key} is not read by this version.`),
    ...(config.unspokenLocale ? [localeNote(config)] : []),
  ];
  return { config, file, face, pages, notes };
}

/** Says which words are used instead of those that are asked for. */
function localeNote({ unspokenLocale, network }: Config): string {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const asked = unspokenLocale ?? network.locale;
  return `network.locale: found "${asked}", and there is no ${names.of(new Intl.Locale(asked).language)} catalogue yet. The app’s own words are in English, dates and numbers as in ${network.locale}.`;
}
