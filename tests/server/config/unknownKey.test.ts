import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { unknownKeyProblem } from '#server/config/unknownKey.ts';

const KNOWN = ['name', 'donateUrl', 'timeZone', 'bitrateKbps'];

it.each([
  ['nmae', 'name'],
  ['names', 'name'],
  ['nam', 'name'],
  ['donateURL', 'donateUrl'],
  ['timezone', 'timeZone'],
  ['bitrateKbs', 'bitrateKbps'],
])('suggests for %s the key that was meant: %s', (key, meant) => {
  expect(unknownKeyProblem(key, KNOWN)).toBe(`unknown key; did you mean "${meant}"?`);
});

it.each(['bitrate', 'zone', 'x', '', 'donate'])(
  'suggests nothing for %j, and names all there are',
  (key) => {
    expect(unknownKeyProblem(key, KNOWN)).toBe(`unknown key; known here: ${KNOWN.join(', ')}`);
  },
);

it('finds every key again in which one letter is wrong', () => {
  assert(
    property(constantFrom(...KNOWN), integer({ min: 0, max: 20 }), (key, at) => {
      const slip = `${key.slice(0, at % key.length)}_${key.slice((at % key.length) + 1)}`;
      expect(unknownKeyProblem(slip, KNOWN)).toContain(`"${key}"`);
    }),
  );
});
