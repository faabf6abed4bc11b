import { expect, it } from 'vitest';
import { frequencyText } from '#contract/frequencyText.ts';
import { placeText } from '#contract/placeText.ts';
import { aStation } from '#tests/support/builders.ts';

it('writes a frequency as the dial does', () => {
  expect(frequencyText(aStation({ frequency: 90, band: 'FM' }))).toBe('90.0 FM');
  expect(frequencyText(aStation({ frequency: 820, band: 'AM' }))).toBe('820 AM');
  expect(frequencyText(aStation({ frequency: null }))).toBeNull();
});

it('says where a station is, as far as that is known', () => {
  expect(placeText(aStation({ city: 'Duluth', state: 'MN' }))).toBe('Duluth, MN');
  expect(placeText(aStation({ city: 'Port Ellery', state: null }))).toBe('Port Ellery');
  expect(placeText(aStation({ city: null, state: null }))).toBeNull();
});
