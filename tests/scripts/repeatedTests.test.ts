import { expect, it } from 'vitest';
import { repeatedTests } from '../../scripts/tasks/repeatedTests.ts';

const spec = (title: string, status: string) => ({
  title,
  file: 'liveRadio.e2e.ts',
  tests: [{ status }],
});

it('names the tests that passed only when they were repeated, however deep they stand', () => {
  const report = {
    suites: [
      {
        specs: [spec('plays', 'expected'), spec('pauses', 'flaky')],
        suites: [{ specs: [spec('goes live', 'flaky'), spec('stops', 'unexpected')] }],
      },
      { suites: [] },
    ],
  };
  expect(repeatedTests(report)).toEqual([
    'liveRadio.e2e.ts: pauses',
    'liveRadio.e2e.ts: goes live',
  ]);
  expect(repeatedTests({})).toEqual([]);
});
