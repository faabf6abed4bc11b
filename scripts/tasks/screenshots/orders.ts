import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SIZES, type Size } from './views.ts';

interface Orders {
  readonly folder: string;
  readonly networks: readonly string[];
  readonly sizes: readonly Size[];
}

/**
 * What the command is asked for: `[folder] [--network radio-only] [--width 360]`, both as often as wanted.
 *
 * @param known The networks that there are.
 * @returns Or what is wrong with it, in words.
 */
export function ordersOf(args: readonly string[], known: readonly string[]): Orders | string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      network: { type: 'string', multiple: true, default: [...known] },
      width: { type: 'string', multiple: true, default: SIZES.map(({ name }) => name) },
    },
  });
  const widths = SIZES.map(({ name }) => name);
  const network = values.network.find((name) => !known.includes(name));
  if (network) return `There is no network "${network}"; there are ${known.join(', ')}.`;
  const width = values.width.find((name) => !widths.includes(name));
  if (width) return `There is no width "${width}"; there are ${widths.join(', ')}.`;
  return {
    folder: positionals[0] ?? path.join(os.tmpdir(), 'longwave-screenshots'),
    networks: values.network,
    sizes: SIZES.filter(({ name }) => values.width.includes(name)),
  };
}
