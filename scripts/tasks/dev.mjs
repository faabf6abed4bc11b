import { spawn } from 'node:child_process';
import process from 'node:process';
import { createServer } from 'vite';
import { buildIfStale } from './build.mjs';
import { passSignalsOn } from './signals.mjs';

/** Vite with hot reload at PORT (4173), and the origin behind it on the next port, restarted when its sources change. */
export async function dev() {
  const port = Number(process.env.PORT ?? 4173);
  const built = await buildIfStale();
  if (built !== 0) return built;
  const origin = spawn(
    process.execPath,
    ['--watch', '--watch-preserve-output', 'src/server/main.ts'],
    {
      stdio: 'inherit',
      env: { ...process.env, PORT: String(port + 1) },
    },
  );
  passSignalsOn(origin);
  const proxied = ['/api', '/live', '/network', '/pages/files', '/status', '/sitemap.xml'];
  const vite = await createServer({
    server: {
      port,
      strictPort: true,
      proxy: Object.fromEntries(proxied.map((place) => [place, `http://localhost:${port + 1}`])),
    },
  });
  await vite.listen();
  vite.printUrls();
  const code = await new Promise((resolve) => {
    origin.once('exit', (exitCode) => resolve(exitCode ?? 0));
  });
  await vite.close();
  return code;
}
