import type { Address } from './addresses.ts';
import { load } from './load.ts';

interface Server {
  readonly url: string;
  readonly memoryMb: () => Promise<number>;
}

const REQUESTS = Number(process.env['BENCH_REQUESTS'] ?? 1_000_000);
/** After a tenth of them everything is there that will be. */
const EARLY = REQUESTS / 10;
const MOST_GROWTH = 1.2;
const CONNECTIONS = 32;

/** Memory after a tenth of many requests for everything in turn, and after all of them. */
export async function memoryRows(all: readonly Address[], ours: Server, nginx: Server) {
  const [atFirst, nginxAtFirst] = await Promise.all([ours.memoryMb(), nginx.memoryMb()]);
  const early = await after(EARLY, all, ours);
  const late = await after(REQUESTS - EARLY, all, ours);
  const other = await nginx.memoryMb();
  const isKept = late <= early * MOST_GROWTH;
  const text = (mb: number) => mb.toFixed(1);
  const row = (name: string, own: number, nginxMb: number | null, bar = '') => [
    name,
    text(own),
    nginxMb === null ? '' : text(nginxMb),
    bar,
  ];
  const rows = [
    row('before', atFirst, nginxAtFirst),
    row(`after ${EARLY} requests`, early, null),
    row(`after ${REQUESTS} requests`, late, other, isKept ? 'kept' : 'MISSED'),
  ];
  return { rows, missed: isKept ? 0 : 1 };
}

async function after(count: number, all: readonly Address[], { url, memoryMb }: Server) {
  let asked = 0;
  for (let turn = 0; asked < count; turn += 1) {
    const address = all[turn % all.length];
    // Another query each time: it must not be kept for that.
    const query = `?turn=${turn}`;
    // oxlint-disable-next-line no-await-in-loop -- One after the other.
    const { requests } = await load(`${url}${address?.path}${query}`, CONNECTIONS, 1);
    asked += requests;
  }
  return memoryMb();
}
