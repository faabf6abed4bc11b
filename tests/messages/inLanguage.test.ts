import { expect, it } from 'vitest';
import { inLanguage } from '#messages/inLanguage.ts';

const known = new Map([['es', 'español']]);

it('finds what is of the locale’s language, however the locale is written', () => {
  for (const locale of ['es', 'es-US', 'ES-mx']) {
    expect(inLanguage(locale, known, 'English')).toBe('español');
  }
});

it('is English where there is nothing of that language', () => {
  expect(inLanguage('fr-CA', known, 'English')).toBe('English');
  expect(inLanguage('constructor', known, 'English')).toBe('English');
});
