import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './freePort.ts';
import { runProgram, type Program } from './program.ts';
import { STARTED_WITHIN, until } from './until.ts';

export interface Origin {
  readonly url: string;
  readonly program: Program;
  readonly stop: () => Promise<void>;
}

type Files = Readonly<Record<string, string | Buffer>>;

/**
 * The built app's own origin, as `npm start` runs it.
 *
 * @param config What longwave.config.json holds; absent: the embedded network.
 * @param files What lies beside it, by name.
 */
export async function startOrigin(config?: unknown, files: Files = {}): Promise<Origin> {
  const { program, port, dispose } = await runOrigin(config, files);
  const url = `http://localhost:${port}`;
  const answers = async () => {
    if (program.exitCode() !== null) throw new Error(`The origin ended: ${program.output()}`);
    const answer = await fetch(`${url}/api/network`).catch(() => null);
    return answer?.ok;
  };
  await until('the origin answers', answers, STARTED_WITHIN);
  return {
    url,
    program,
    stop: async () => {
      await program.end();
      await dispose();
    },
  };
}

/** The origin's program, whether it gets as far as answering or not. */
export async function runOrigin(
  config?: unknown,
  files: Files = {},
  more: Readonly<Record<string, string>> = {},
) {
  const folder = await mkdtemp(path.join(tmpdir(), 'longwave-origin-'));
  const file = path.join(folder, 'longwave.config.json');
  if (config !== undefined) await writeFile(file, JSON.stringify(config));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(folder, name), content);
  }
  const port = await freePort();
  const env = { ...more, PORT: String(port), LONGWAVE_CONFIG: config === undefined ? '' : file };
  return {
    port,
    program: runProgram(process.execPath, ['src/server/main.ts'], { env }),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}
