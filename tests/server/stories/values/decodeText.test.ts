import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText } from '#server/stories/values/decodeText.ts';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])),
  );
const prolog = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

it.each([
  ['plain UTF-8', bytes('Café'), null, 'Café'],
  ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 'Café'), 'text/xml; charset=latin1', 'Café'],
  ['UTF-16 with a mark', bytes(0xff, 0xfe, 0x43, 0, 0xe9, 0), null, 'Cé'],
  ['what HTTP says', bytes('Caf', 0xe9), 'text/xml; charset="ISO-8859-1"', 'Café'],
  [
    'what HTTP says before what the declaration says',
    bytes(prolog('koi8-r'), 0xe9),
    'text/xml;charset=windows-1251',
    `${prolog('koi8-r')}й`,
  ],
  [
    'what the declaration says',
    bytes(prolog('windows-1251'), 0xc4, 0xe0),
    null,
    `${prolog('windows-1251')}Да`,
  ],
  [
    'UTF-8, whatever the declaration says',
    bytes(prolog('windows-1252'), '€'),
    null,
    `${prolog('windows-1252')}€`,
  ],
  [
    'Windows-1252 that says it is UTF-8',
    bytes(prolog('utf-8'), 0x80),
    'text/xml; charset=utf-8',
    `${prolog('utf-8')}€`,
  ],
  [
    'UTF-8 with a byte that strayed into it',
    bytes(prolog('utf-8'), 'Café ', 0xa0, ' Übung'),
    null,
    `${prolog('utf-8')}Café \ufffd Übung`,
  ],
  ['an encoding that nobody knows', bytes('Caf', 0xe9), 'text/xml; charset=x-secret', 'Café'],
])('reads %s', (_, encoded, contentType, text) => {
  expect(decodeText(encoded, contentType)).toBe(text);
});

it.each([
  ['big-endian UTF-16', bytes(0xfe, 0xff, 0, 0x43, 0, 0xe9), null, 'Cé'],
  [
    'UTF-16, whatever else is said',
    bytes(0xff, 0xfe, 0x43, 0),
    'application/json; charset=utf-8',
    'C',
  ],
  ['a charset without quotes and in capitals', bytes(0xc4), 'text/xml; CHARSET=KOI8-R', 'д'],
  ['ASCII that says it is Latin-1', bytes('Cafe'), 'text/xml; charset=iso-8859-1', 'Cafe'],
  [
    'a declaration after blanks, in single quotes',
    bytes(` \n<?xml version='1.0' encoding='iso-8859-2'?>`, 0xb1),
    null,
    ` \n<?xml version='1.0' encoding='iso-8859-2'?>ą`,
  ],
  [
    'a declaration that comes too late',
    bytes(' '.repeat(300), prolog('koi8-r'), 0xe9),
    null,
    `${' '.repeat(300)}${prolog('koi8-r')}é`,
  ],
  ['quotation marks of Windows that nobody declared', bytes(0x93, 'Hi', 0x94), null, '“Hi”'],
  ['UTF-8 that was cut in the middle of a character', bytes('Caf', 0xc3), null, 'CafÃ'],
  ['nothing', bytes(), 'text/xml', ''],
  ['a mark and nothing else', bytes(0xef, 0xbb, 0xbf), null, ''],
])('reads %s too', (_, encoded, contentType, text) => {
  expect(decodeText(encoded, contentType)).toBe(text);
});

it('makes text of any bytes, whatever is said of them', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.option(fc.string()), (encoded, said) => {
      const contentType = said && `text/xml; charset=${said}`;
      expect(typeof decodeText(encoded, contentType)).toBe('string');
    }),
  );
});
