import { expect, it } from 'vitest';
import { complaintsOf, mismatch, oncePerPath } from '#server/config/complaint.ts';
import { ConfigFile } from '#server/config/configSchema.ts';
import * as v from 'valibot';

it.each([
  [undefined, 'nothing'],
  [null, 'null'],
  ['', '""'],
  ['x', '"x"'],
  ['quoted "x"', '"quoted \\"x\\""'],
  [7, '7'],
  [false, 'false'],
  [[], 'an empty list'],
  [[1], 'a list'],
  [{}, 'an object'],
  [{ a: 1 }, 'an object'],
])('shows what was found as it stands in the file: %j', (found, shown) => {
  expect(mismatch(found, 'some text')).toBe(`found ${shown}, expected some text`);
});

it('shows no more of it than fits on a line', () => {
  const problem = mismatch('x'.repeat(10_000), 'an id');

  expect(problem.length).toBeLessThan(100);
  expect(problem).toContain('…, expected an id');
});

it('names the key as an operator would look for it', () => {
  const file = { network: { name: 'x', regions: [{ id: 'a' }] }, stations: [{ channels: [7] }] };
  const { issues = [] } = v.safeParse(ConfigFile, file);

  expect(complaintsOf(issues).map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'network.regions[0].name',
      'stations[0].id',
      'stations[0].channels[0]',
    ]),
  );
});

it('tells of each key once: the first thing that is wrong with it', () => {
  const complaints = [
    { path: 'a', problem: '1' },
    { path: 'b', problem: '2' },
    { path: 'a', problem: '3' },
  ];

  expect(oncePerPath(complaints)).toEqual(complaints.slice(0, 2));
});
