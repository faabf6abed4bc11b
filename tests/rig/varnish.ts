import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './freePort.ts';
import { runProgram } from './program.ts';
import { until } from './until.ts';

/** The one that operators are given. */
const VCL = 'docs/varnish.vcl';
/** Debian's package is for servers; its folder is not on everyone's PATH. */
const PLACES = ['/usr/sbin/varnishd', '/opt/homebrew/sbin/varnishd', '/usr/local/sbin/varnishd'];

export interface Varnish {
  readonly port: number;
  /** Where it may be told to forget. */
  readonly purgePort: number;
  readonly stop: () => Promise<void>;
}

/** A real Varnish with our own VCL in front of an origin. */
export async function startVarnish(originPort: number): Promise<Varnish> {
  const [port, purgePort] = [await freePort(), await freePort()];
  const folder = await mkdtemp(path.join(tmpdir(), 'longwave-varnish-'));
  // Varnish gives up root, and then has to work here.
  await chmod(folder, 0o755);
  const file = path.join(folder, 'varnish.vcl');
  await writeFile(file, await vclFor(originPort));
  const listens = ['-a', `127.0.0.1:${port}`, '-a', `purge=127.0.0.1:${purgePort}`];
  const works = ['-F', '-n', path.join(folder, 'work'), '-s', 'malloc,64m'];
  const program = runProgram(varnishd(), [...works, '-f', file, ...listens]);
  await until(
    'Varnish answers',
    () => {
      if (program.exitCode() !== null) throw new Error(`Varnish ended: ${program.output()}`);
      // What comes while it opens its port may wait for long.
      const signal = AbortSignal.timeout(1_000);
      return fetch(`http://127.0.0.1:${port}/healthz`, { signal }).catch(() => null);
    },
    { withinMs: 100_000 },
  );
  return {
    port,
    purgePort,
    stop: async () => {
      await program.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function vclFor(originPort: number): Promise<string> {
  const vcl = await readFile(VCL, 'utf8');
  const own = vcl.replace('.port = "4173"', `.port = "${originPort}"`);
  if (own === vcl) throw new Error(`${VCL} does not name the origin's port`);
  return own;
}

function varnishd(): string {
  const named = process.env['VARNISH_PATH'];
  const program = (named === undefined ? PLACES : [named]).find((place) => existsSync(place));
  if (program !== undefined) return program;
  throw new Error(
    'Varnish 7 is missing. Install it ("apt-get install varnish"), or set VARNISH_PATH to varnishd.',
  );
}
