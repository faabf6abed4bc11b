import { createServer } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { isHost } from '#server/http/askedHost.ts';
import { aWorker } from '#tests/support/aWorker.ts';
import { listenAnywhere } from '#tests/rig/freePort.ts';
import { anOrigin, NOON } from '#tests/support/origin.ts';

it.each([
  'radio.example',
  'radio.example.',
  'RADIO.example:8080',
  'localhost:4173',
  'my_app:80',
  'xn--vil-9la.example',
  '192.0.2.7:65535',
  '[2001:db8::7]:4173',
  `${'a'.repeat(63)}.example`,
  Array.from({ length: 127 }, () => 'a').join('.'),
])('is a host: %s', (host) => {
  expect(isHost(host)).toBe(true);
});

const NO_HOSTS = [
  '',
  '.',
  'a..b',
  '-a.example',
  'a-.example',
  'a b',
  'evil@radio.example',
  'radio.example/evil',
  'http://radio.example',
  'radio.example:99999',
  'radio.example:',
  'radio.example:80:80',
  'radio.example,evil.example',
  '[::1',
  '[::zz]',
  '[1:2]',
  'x"><script>',
  `${'a'.repeat(64)}.example`,
  Array.from({ length: 128 }, () => 'a').join('.'),
  `${'a'.repeat(10_000)}.example`,
];

it.each(NO_HOSTS)('is none: %j', (host) => {
  expect(isHost(host)).toBe(false);
});

/** Everything that our server answers to these lines, byte for byte. */
async function asked(path: string, lines: readonly string[], appUrl: string | null = null) {
  const { fetch } = await anOrigin({ appUrl });
  const { listener } = await aWorker({ fetch, now: () => NOON, appUrl });
  const server = createServer(listener);
  onTestFinished(() => void server.close());
  const port = await listenAnywhere(server);
  const socket = connect(port, '127.0.0.1');
  socket.write([`GET ${path} HTTP/1.1`, ...lines, 'Connection: close', '', ''].join('\r\n'));
  return text(socket);
}

const FOREIGN = [
  'X-Forwarded-Host: evil.example',
  'X-Forwarded-Proto: https',
  'Forwarded: host=evil.example;proto=https',
];

it.each(['/robots.txt', '/sitemap.xml', '/'])(
  'of %s is the one that is asked, whatever else is claimed',
  async (path) => {
    const answer = await asked(path, ['Host: radio.example:81', ...FOREIGN]);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('http://radio.example:81/');
    expect(answer).toMatch(/^vary: .*host/im);
    expect(answer).not.toMatch(/evil|https:\/\/radio/);
  },
);

it('names no host where the operator says it, and caches need not mind', async () => {
  const answer = await asked('/robots.txt', ['Host: evil.example'], 'https://listen.example.org');
  expect(answer).toContain('Sitemap: https://listen.example.org/sitemap.xml');
  expect(answer).not.toMatch(/^vary: .*host/im);
});

it.each<[string, string[]]>([
  ['two', ['Host: radio.example', 'Host: evil.example']],
  ['the same twice', ['Host: radio.example', 'Host: radio.example']],
  ['none', []],
  ...NO_HOSTS.map((host): [string, string[]] => [host.slice(0, 40), [`Host: ${host}`]]),
])('answers nobody who asks for what is no host: %j', async (_, lines) => {
  const answer = await asked('/robots.txt', lines);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).not.toMatch(/s-maxage|Sitemap/);
});
