import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { baseOf } from '#server/http/requestBase.ts';

/** Where the browser of who asks with these headers thinks we are. */
async function base(
  headers: Record<string, string>,
  url = 'http://10.0.0.5:4173/stations',
  known: Partial<Parameters<typeof baseOf>[1]> = {},
) {
  const app = new Hono();
  app.get('*', (c) => c.text(baseOf(c, { appUrl: null, trustProxy: true, ...known })));
  return (await app.request(url, { headers })).text();
}

it.each([
  ['radio.example', 'http://radio.example'],
  ['radio.example:8080', 'http://radio.example:8080'],
  ['192.0.2.7:80', 'http://192.0.2.7:80'],
  ['[2001:db8::7]:4173', 'http://[2001:db8::7]:4173'],
])('is the host that was asked: %s', async (host, expected) => {
  expect(await base({ host })).toBe(expected);
});

it.each([
  ['https', 'https://radio.example'],
  ['https, http', 'https://radio.example'],
  [' https ', 'https://radio.example'],
  ['http', 'http://radio.example'],
  ['http, https', 'http://radio.example'],
  ['gopher', 'http://radio.example'],
])('is secure where the proxy in front of us says so: %s', async (protocol, expected) => {
  expect(await base({ host: 'radio.example', 'x-forwarded-proto': protocol })).toBe(expected);
});

it.each([
  'x"><script>',
  'radio.example/evil',
  'radio.example@evil.example',
  'radio.example evil.example',
  'radio.example:99999999',
  '[::1',
  'évil.example',
  `${'a'.repeat(15_000)}.example`,
  '',
])('is never what no host can be called: %j', async (host) => {
  expect(await base({ host })).toBe('http://localhost');
});

it('takes no word for it from whoever asks, where no proxy is to be trusted', async () => {
  const headers = { host: 'radio.example', 'x-forwarded-proto': 'https' };
  expect(await base(headers, undefined, { trustProxy: false })).toBe('http://radio.example');
});

it('is what the operator says, whoever asks where', async () => {
  const appUrl = 'https://listen.example.org';
  expect(await base({ host: 'radio.example' }, undefined, { appUrl })).toBe(appUrl);
});
