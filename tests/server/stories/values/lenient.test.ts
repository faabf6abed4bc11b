import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  Count,
  Flag,
  listOf,
  orNull,
  Positive,
  RecordOfAnything,
  Text,
} from '#server/stories/values/lenient.ts';

const read = <T extends v.GenericSchema>(schema: T, value: unknown) => v.parse(schema, value);

describe('a text field', () => {
  it.each([
    ['Low water', 'Low water'],
    ['  Low water\n', 'Low water'],
    [448, '448'],
    [0, '0'],
    ['null', ''],
    ['undefined', ''],
    ['nullable', 'nullable'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [true, ''],
    [['Low water'], ''],
    [{ rendered: 'Low water' }, ''],
  ])('of %j reads as %j', (value, text) => {
    expect(read(Text, value)).toBe(text);
  });
});

describe('a number field', () => {
  it.each([
    [301, 301, 301],
    ['301', 301, 301],
    [' 12.5 ', 12.5, 12.5],
    [0, 0, null],
    ['0', 0, null],
    [-4, -4, null],
    ['-4', null, null],
    ['five', null, null],
    ['', null, null],
    [Number.NaN, null, null],
    [Number.POSITIVE_INFINITY, null, null],
    [true, null, null],
    [null, null, null],
    [undefined, null, null],
    [[301], null, null],
  ])('of %j counts as %j, and measures %j', (value, count, measure) => {
    expect(read(Count, value)).toBe(count);
    expect(read(Positive, value)).toBe(measure);
  });
});

it('takes only a yes or a no for one', () => {
  expect([true, false, null, 'true', 1, undefined].map((value) => read(Flag, value))).toEqual([
    true,
    false,
    null,
    null,
    null,
    null,
  ]);
});

describe('a list field', () => {
  const Named = v.object({ name: v.string() });

  it('keeps what of it can be read, in order', () => {
    const list = [{ name: 'Ana' }, null, { nom: 'Bo' }, 'Cy', { name: 'Di' }];
    expect(read(listOf(Named), list)).toEqual([{ name: 'Ana' }, { name: 'Di' }]);
  });

  it('may be one thing alone, as systems write that turn XML into JSON', () => {
    expect(read(listOf(Named), { name: 'Ana' })).toEqual([{ name: 'Ana' }]);
  });

  it.each([null, undefined, '', 'Ana', 7, false, {}])('of %j is empty', (value) => {
    expect(read(listOf(Named), value)).toEqual([]);
  });
});

it('takes a record only for what it holds by name', () => {
  expect(read(RecordOfAnything, { a: 1, b: null })).toEqual({ a: 1, b: null });
  for (const value of [null, undefined, 'x', 7]) expect(read(RecordOfAnything, value)).toEqual({});
});

it('reads nothing at all of what has the wrong shape', () => {
  const Size = v.object({ width: v.number() });
  expect(read(orNull(Size), { width: 3 })).toEqual({ width: 3 });
  for (const value of [null, 'x', { width: 'x' }]) expect(read(orNull(Size), value)).toBeNull();
});

it('never refuses a record for one of its fields, whatever a publisher puts there', () => {
  const Fields = v.object({
    text: Text,
    count: Count,
    size: Positive,
    flag: Flag,
    list: listOf(v.object({ text: Text })),
    record: RecordOfAnything,
  });
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const fields = { text: value, count: value, size: value, flag: value, list: value };
      expect(v.safeParse(Fields, { ...fields, record: value }).success).toBe(true);
    }),
  );
});
