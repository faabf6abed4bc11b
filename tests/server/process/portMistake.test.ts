import { expect, it } from 'vitest';
import { portMistake } from '#server/process/portMistake.ts';

it.each([
  [
    { code: 'EADDRINUSE', message: 'in use' },
    '4173 is in use by another program. Choose another: PORT=4174 npm start',
  ],
  [
    { code: 'EACCES', message: 'no' },
    '4173 may not be used by this account. Choose one above 1023',
  ],
  [{ code: null, message: 'Error: it rains' }, '4173 cannot be listened on: Error: it rains'],
])('says why, and what to do: %j', (fault, words) => {
  expect(portMistake(fault, 4_173).message).toBe(`PORT:\n  ${words}`);
});
