import { existsSync, readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { startIcecast } from '#tests/rig/icecast.ts';
import { startNginx } from '#tests/rig/nginx.ts';

/* What operators are told to write is written into real servers. */

const ORIGIN = 'https://listen.example.org';
const page = readFileSync('docs/operators.md', 'utf8');
const told = (language: string) => page.split(`\`\`\`${language}\n`)[1]!.split('```')[0]!;

const isThere = (override: string, program: string) => existsSync(process.env[override] ?? program);
const hasIcecast = isThere('ICECAST_PATH', '/usr/bin/icecast2');
const hasNginx = isThere('NGINX_PATH', '/usr/sbin/nginx');

const ends: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ends.toReversed()) await end();
});

async function icecast(httpHeaders: string) {
  const server = await startIcecast([{ mount: '/news.mp3', carrierHz: 500 }], { httpHeaders });
  ends.push(server.stop);
  return server;
}

/** The headers by which a page is let in, and whether sound came with them. */
async function asked(url: string) {
  const leave = new AbortController();
  const answer = await fetch(url, { headers: { origin: ORIGIN }, signal: leave.signal });
  const { value } = await answer.body!.getReader().read();
  leave.abort();
  return { letsIn: answer.headers.get('access-control-allow-origin'), bytes: value?.length ?? 0 };
}

it('lets a page read a stream of Icecast that is set as told', async ({ skip }) => {
  skip(!hasIcecast, 'Icecast is not installed');
  const server = await icecast(told('xml'));
  const { letsIn, bytes } = await asked(server.url('/news.mp3'));
  expect(letsIn).toBe('*');
  expect(bytes).toBeGreaterThan(0);
});

it('lets a page read it through nginx that is set as told, and says so once, whatever Icecast says', async ({
  skip,
}) => {
  skip(!hasIcecast || !hasNginx, 'Icecast or nginx is not installed');
  for (const httpHeaders of ['', told('xml')]) {
    const server = await icecast(httpHeaders);
    const nginx = await startNginx(told('nginx').replace(':8000/', `:${server.port}/`));
    ends.push(nginx.stop);
    const { letsIn, bytes } = await asked(nginx.url('/live/news.mp3'));
    // Said twice it would read "*, *", which browsers refuse.
    expect(letsIn).toBe('*');
    expect(bytes).toBeGreaterThan(0);
  }
});
