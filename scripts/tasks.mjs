// Every npm script of package.json, by name. Each is a file of tasks/, read only when it is asked for.

/** @type {Record<string, (args: string[]) => Promise<number>>} Each answers with the exit code. */
export const tasks = {
  start: async () => (await import('./tasks/start.mjs')).start(),
  dev: async () => (await import('./tasks/dev.mjs')).dev(),
  build: async () => (await import('./tasks/build.mjs')).build(),
  test: async () => tested('ALL'),
  'test:long': async () => tested('LONG'),
  check: async () => tested('QUICK'),
  exec: async ([command, ...args]) => {
    if (!command) throw new Error('exec needs a command: exec tsc -b');
    return (await import('./tasks/run.mjs')).run(command, args);
  },
  e2e: async (args) => (await import('./tasks/e2e.mjs')).e2e(args),
  bench: async (args) => (await import('./tasks/bench.mjs')).bench(args),
  lighthouse: async () => (await import('./tasks/lighthouse.mjs')).lighthouse(),
  screenshots: async (args) => (await import('./tasks/screenshots.mjs')).screenshots(args),
  'check-config': async (args) =>
    (await import('./tasks/run.mjs')).run('node', ['src/server/checkConfig.ts', ...args]),
  face: async (args) => (await import('./tasks/run.mjs')).run('node', ['scripts/face.ts', ...args]),
  stations: async (args) =>
    (await import('./tasks/run.mjs')).run('node', ['scripts/stations.ts', ...args]),
};

/** @param {'QUICK' | 'ALL' | 'LONG'} which */
async function tested(which) {
  const [{ test }, checks] = await Promise.all([
    import('./tasks/test.mjs'),
    import('./tasks/checks.mjs'),
  ]);
  return test(checks[which]);
}
