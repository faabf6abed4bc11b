import { buildIfStale } from './build.mjs';
import { run } from './run.mjs';

/** Serves the app as it is deployed: built files, one origin. */
export async function start() {
  const built = await buildIfStale();
  return built === 0 ? run('node', ['src/server/main.ts']) : built;
}
