import { describe, expect, it } from 'vitest';
import { isPublicAddress, publicLookup } from '#server/net/publicAddress.ts';

describe('a public address', () => {
  it.each(['8.8.8.8', '151.101.1.1', '2606:4700::1111', '64:ff9b::8.8.8.8', '::ffff:8.8.8.8'])(
    'is %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

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
