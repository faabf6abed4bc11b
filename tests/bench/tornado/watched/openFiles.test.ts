import { expect, it } from 'vitest';
import { tooFewFiles } from './openFiles.ts';

const limits = (soft: string) =>
  `Limit                     Soft Limit           Hard Limit           Units\nMax processes             9000                 9000                 processes\nMax open files            ${soft.padEnd(20)} 1048576              files\n`;

it('says when too few files may be open', () => {
  expect(tooFewFiles(limits('1024'), 5_000)).toBe(
    '5000 listeners need 5200 open files in one process, and 1024 are allowed here: "ulimit -n 5200" allows more, or BENCH_LISTENERS asks for fewer.',
  );
});

it.each(['5200', '1048576', 'unlimited'])('says nothing of %s', (soft) => {
  expect(tooFewFiles(limits(soft), 5_000)).toBeNull();
});
