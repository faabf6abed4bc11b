import { assert, integer, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { ConfigError } from '#server/config/configError.ts';
import { portFrom } from '#server/config/port.ts';

it('is the one that the environment names, any free one by 0, and 4173 without a word', () => {
  assert(
    property(integer({ min: 0, max: 65_535 }), (port) => {
      expect(portFrom({ PORT: String(port) })).toBe(port);
    }),
  );
  expect(portFrom({})).toBe(4_173);
  expect(portFrom({ PORT: '' })).toBe(4_173);
});

it('is a number that a port can have, or the origin does not begin', () => {
  const outcome = (text: string): unknown => {
    try {
      return portFrom({ PORT: text });
    } catch (error) {
      return error instanceof ConfigError ? 'refused' : error;
    }
  };
  assert(
    property(string({ minLength: 1 }), (text) => {
      const isPort = /^[0-9]+$/.test(text) && Number(text) <= 65_535;
      expect(outcome(text)).toBe(isPort ? Number(text) : 'refused');
    }),
  );
  for (const text of ['65536', '0x50', '80 ', '+80', '1e3', '८०']) {
    expect(() => portFrom({ PORT: text })).toThrow('expected a number from 0 to 65535');
  }
});
