import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Complaint } from '../config/complaint.ts';

/** The files that the config names, and what is wrong with them: all of it is told at once. */
export interface Assets {
  /** @returns null: it cannot be served, and that has been noted. */
  readonly read: (asset: Asset) => Promise<Buffer | null>;
  /** Notes what is wrong with a file: 'which is 3 × 5 px, expected a square'. */
  readonly refuse: (asset: Asset, problem: string) => null;
  readonly complaints: readonly Complaint[];
}

export interface Asset {
  /** Where the config names it: 'network.logo'. */
  readonly key: string;
  /** As it is named there. */
  readonly file: string;
  readonly maxKb: number;
}

/** @param folder That of the config file. */
export function openAssets(folder: string): Assets {
  const complaints: Complaint[] = [];
  const refuse = ({ key, file }: Asset, problem: string): null => {
    complaints.push({ path: key, problem: `found "${file}", ${problem}` });
    return null;
  };
  const read = async (asset: Asset): Promise<Buffer | null> => {
    const found = await bytesOf(path.resolve(folder, asset.file), folder, asset.maxKb);
    return typeof found === 'string' ? refuse(asset, found) : found;
  };
  return { read, refuse, complaints };
}

/** @returns In words: why not. */
async function bytesOf(place: string, folder: string, maxKb: number): Promise<Buffer | string> {
  try {
    const real = await realpath(place);
    if (!real.startsWith((await realpath(folder)) + path.sep)) {
      return 'which leads out of the folder of the config file';
    }
    const facts = await stat(real);
    if (!facts.isFile()) return 'which is no file';
    if (facts.size > maxKb * 1_000) {
      return `which has ${Math.ceil(facts.size / 1_000)} kB, expected at most ${maxKb} kB`;
    }
    return await readFile(real);
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isAbsent ? `which is not there (looked for ${place})` : 'which cannot be read';
  }
}
