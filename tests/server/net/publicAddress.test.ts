import { assert, constant, integer, nat, oneof, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, literalAddress, publicLookup } from '#server/net/publicAddress.ts';

describe('a public address', () => {
  it.each([
    '8.8.8.8',
    '151.101.1.1',
    '2606:4700::1111',
    '2001:4860:4860::8888',
    '3fff:1000::1',
    '64:ff9b::8.8.8.8',
    '::ffff:8.8.8.8',
  ])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '127.8.9.1',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::169.254.169.254',
    '64:ff9b::a00:1',
    '::127.0.0.1',
    'fd00:ec2::254',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2002:7f00:1::',
    '::ffff:0:127.0.0.1',
    '::ffff:0:a00:1',
    '64:ff9b:1::a00:1',
    '100:0:0:1::1',
    '2001:2::1',
    '2001:10::1',
    '2001:20::1',
    '3fff::1',
    '3fff:fff::1',
    '5f00::1',
    'fe80::1%eth0',
    'localhost',
    '',
  ])('is not %j', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

it('gives a connection only the public addresses of a name', () => {
  const answers: unknown[] = [];
  const lookup = publicLookup((_name, _options, done) =>
    done(null, [
      { address: '10.0.0.1', family: 4 },
      { address: '8.8.8.8', family: 4 },
    ]),
  );
  lookup('radio.example', { all: true }, (...found) => answers.push(found));
  lookup('radio.example', {}, (...found) => answers.push(found));
  expect(answers).toEqual([
    [null, [{ address: '8.8.8.8', family: 4 }]],
    [null, '8.8.8.8', 4],
  ]);
});

it('refuses a name that leads only inside', () => {
  const faults: unknown[] = [];
  const lookup = publicLookup((_name, _options, done) => done(null, '169.254.169.254', 4));
  lookup('metadata.example', {}, (error) => faults.push(error?.message));
  expect(faults).toEqual(['metadata.example is not a public address']);
});

describe('an address in an address', () => {
  it.each([
    ['http://127.0.0.1/', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://[::1]:8000/', '::1'],
    ['https://8.8.8.8/live', '8.8.8.8'],
    ['https://radio.example/', null],
    ['https://127.0.0.1.example/', null],
  ])('is found without asking for a name: %s', (url, address) => {
    expect(literalAddress(new URL(url))).toBe(address);
  });
});

it('is never public under any spelling of a private one', () => {
  const octet = nat(255);
  const inside = oneof(
    tuple(constant(10), octet, octet, octet),
    tuple(constant(127), octet, octet, octet),
    tuple(constant(192), constant(168), octet, octet),
    tuple(constant(169), constant(254), octet, octet),
    tuple(constant(172), integer({ min: 16, max: 31 }), octet, octet),
  );
  assert(
    property(inside, ([a, b, c, d]) => {
      const plain = `${a}.${b}.${c}.${d}`;
      const high = ((a << 8) | b).toString(16);
      const low = ((c << 8) | d).toString(16);
      const spellings = [
        plain,
        `::ffff:${plain}`,
        `::ffff:${high}:${low}`,
        `::${plain}`,
        `64:ff9b::${plain}`,
        `64:ff9b::${high}:${low}`,
        `64:FF9B:0:0:0:0:${high}:${low}`,
        `2002:${high}:${low}::1`,
      ];
      expect(spellings.filter(isPublicAddress)).toEqual([]);
    }),
  );
});

it('is public as it is in 64:ff9b::/96, for a host that has only IPv6', () => {
  const octet = integer({ min: 11, max: 99 });
  assert(
    property(tuple(octet, octet, octet, octet), (parts) => {
      const plain = parts.join('.');
      expect(isPublicAddress(`64:ff9b::${plain}`)).toBe(isPublicAddress(plain));
    }),
  );
});

it('tells what went wrong with a name as it was', () => {
  const faults: unknown[] = [];
  const gone = new Error('ENOTFOUND');
  const lookup = publicLookup((_name, _options, done) => done(gone, []));

  lookup('nowhere.example', { all: true }, (...found) => faults.push(found));

  expect(faults).toEqual([[gone, []]]);
});
