import { expect, it } from 'vitest';
import { KeptBases } from '#server/kept/keptBases.ts';

const MINUTE = 60_000;
const anywhere = { appUrl: null, trustProxy: false };
const askedAt = (host: string | undefined) => ({
  headers: { host },
  rawHeaders: ['Accept', '*/*', 'Host', host ?? ''],
});

it('is the host that was asked, or where the config says that the app is', () => {
  const configured = new KeptBases({ appUrl: 'https://listen.example', trustProxy: false });

  expect(new KeptBases(anywhere).of(askedAt('radio.example:81'), 0)).toBe(
    'http://radio.example:81',
  );
  expect(configured.of(askedAt('radio.example'), 0)).toBe('https://listen.example');
});

it('is secure where a proxy says so that is believed', () => {
  const asked = askedAt('radio.example');
  const request = { ...asked, headers: { ...asked.headers, 'x-forwarded-proto': 'https' } };

  expect(new KeptBases(anywhere).of(request, 0)).toBe('http://radio.example');
  expect(new KeptBases({ ...anywhere, trustProxy: true }).of(request, 0)).toBe(
    'https://radio.example',
  );
});

it.each([undefined, '', 'x"><script>', 'radio.example/evil', 'radio.example:99999'])(
  'is none for a host that cannot be one: %s',
  (host) => {
    expect(new KeptBases(anywhere).of(askedAt(host), 0)).toBeNull();
  },
);

it('is none for who names two, though Node gives the first', () => {
  const { headers, rawHeaders } = askedAt('radio.example');
  const twice = { headers, rawHeaders: [...rawHeaders, 'HOST', 'radio.example'] };
  expect(new KeptBases(anywhere).of(twice, 0)).toBeNull();
});

it('are few, and who writes other hosts takes no place of one that is asked', () => {
  const bases = new KeptBases(anywhere);
  bases.of(askedAt('radio.example'), 0);

  const invented = Array.from({ length: 50 }, (_, number) => {
    bases.of(askedAt('radio.example'), number * MINUTE * 0.5);
    return bases.of(askedAt(`evil-${number}.example`), 0);
  });

  expect(invented.filter((base) => base !== null)).toHaveLength(3);
  expect(bases.of(askedAt('radio.example'), 25 * MINUTE)).toBe('http://radio.example');
});

it('make room when nobody has asked for one any more', () => {
  const bases = new KeptBases(anywhere);
  for (const name of ['a', 'b', 'c', 'd']) bases.of(askedAt(name), 0);

  expect(bases.of(askedAt('moved'), MINUTE - 1)).toBeNull();
  expect(bases.of(askedAt('moved'), MINUTE)).toBe('http://moved');
});
