import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { visitorOf } from '#server/http/visitor.ts';

/** Who asks from this address, with these headers. */
async function visitor(remoteAddress: string, forwarded?: string, trustProxy = true) {
  const app = new Hono();
  app.get('*', (c) => c.text(visitorOf(c, trustProxy)));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const env = { incoming: { socket: { remoteAddress } } };
  return (await app.request('/', { headers }, env)).text();
}

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
])('is the address that asks, of IPv6 the network of it: %s', async (address, expected) => {
  expect(await visitor(address)).toBe(expected);
});

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['203.0.113.5, 192.0.2.7', '192.0.2.7'],
  ['203.0.113.5,192.0.2.7:4711', '192.0.2.7'],
  ['203.0.113.5, [2001:db8:1:2::9]:4711', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
])('is the last that the proxy in front of us names: %s', async (forwarded, expected) => {
  expect(await visitor('10.0.0.5', forwarded)).toBe(expected);
});

it.each(['', 'unknown', '192.0.2.7, _hidden', '192.0.2.7, ', 'a'.repeat(10_000), '300.1.1.1'])(
  'is the proxy, where that names nobody: %j',
  async (forwarded) => {
    expect(await visitor('10.0.0.5', forwarded)).toBe('10.0.0.5');
  },
);

it('takes no word for it from whoever asks, where no proxy is to be trusted', async () => {
  expect(await visitor('198.51.100.3', '192.0.2.7', false)).toBe('198.51.100.3');
});
