import { assert, integer, json, jsonValue, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { jsonFault } from '#server/config/jsonFault.ts';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

it.each([
  ['{ "a": 01 }', 1, 8, 'a value'],
  ['{ "a": 1. }', 1, 8, 'a value'],
  ['{ "a": "\\x" }', 1, 8, 'a value'],
  ['[1, 2,]', 1, 7, 'a value'],
  ['{ "a": 1, }', 1, 11, 'a key in double quotes'],
  ['{ "a": { "b": [1, { "c": } ] } }', 1, 26, 'a value'],
  ['{\r\n  "a": \u00a01\r\n}', 2, 8, 'a value'],
  ['nulll', 1, 1, 'a value'],
  ['{ "a": True }', 1, 8, 'a value'],
  ['{ "a": "\\N" }', 1, 8, 'a value'],
  ['{ "a": "\u0007" }', 1, 8, 'a value'],
])('finds where %j breaks', (text, line, column, expected) => {
  const problem = `not JSON, expected ${expected}`;
  expect(jsonFault(text)).toEqual({ line, column, problem });
});

it('finds a key that stands twice in one object, and in no other', () => {
  const text = '{\n  "a": { "name": 1, "b": 2 },\n  "name": { "name": 3 },\n  "name": 4\n}';
  expect(jsonFault(text)).toEqual({
    line: 4,
    column: 3,
    problem: 'the key "name" stands here twice',
  });
});

it.each(['[', '{"a":', '[{"a":'])('is not led by %j too deep', (opening) => {
  expect(jsonFault(opening.repeat(200_000))?.problem).toMatch(/^brackets within brackets/);
});

it('finds nothing in what is JSON, however it is laid out', () => {
  assert(
    property(jsonValue(), integer({ min: 0, max: 4 }), (value, indent) => {
      expect(jsonFault(JSON.stringify(value, null, indent))).toBeNull();
    }),
  );
});

it('finds a fault in exactly what the engine does not read, in JSON of which a part is gone', () => {
  assert(
    property(json(), integer({ min: 0, max: 200 }), string({ maxLength: 2 }), (text, at, put) => {
      const broken = text.slice(0, at) + put + text.slice(at + 1);
      const problem = jsonFault(broken)?.problem ?? '';
      // A key may stand twice before the place where it breaks.
      const isSaid = problem.startsWith('not JSON');
      const isTwice = problem.startsWith('the key ');
      expect(isSaid || (isTwice && !isJson(broken))).toBe(!isJson(broken));
    }),
    { numRuns: 1_000 },
  );
});
