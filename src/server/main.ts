import { enableCompileCache, getCompileCacheDir } from 'node:module';
import path from 'node:path';
import { portFrom } from './config/port.ts';
import { workersFrom } from './config/workers.ts';
import { outliveLog } from './process/logPipe.ts';
import { sayMistakes } from './process/sayMistakes.ts';
import { onStopSignal } from './process/stopSignals.ts';
import { Crew } from './workers/crew.ts';

/** Where Node keeps what it has compiled: from the second start on, it starts in half the time. */
const COMPILED = path.join(import.meta.dirname, '../../node_modules/.longwave-compiled');

outliveLog([process.stdout, process.stderr]);
const letGo = onStopSignal(() => process.exit(0));
await sayMistakes(start);

/** Workers start beside the origin that they serve, which has much more to load. */
async function start(): Promise<void> {
  const port = portFrom(process.env);
  const count = workersFrom(process.env);
  keepCompiled();
  const crew = new Crew({ count });
  try {
    const { startOrigin } = await import('./origin.ts');
    await startOrigin({ port, crew, letGo });
  } catch (error) {
    crew.end();
    throw error;
  }
}

/** Where nothing may be written, nothing is kept. */
function keepCompiled(): void {
  enableCompileCache(COMPILED);
  const folder = getCompileCacheDir();
  // For the workers.
  if (folder !== undefined) process.env['NODE_COMPILE_CACHE'] ??= COMPILED;
}
