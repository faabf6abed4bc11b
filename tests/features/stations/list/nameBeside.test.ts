import { describe, expect, it } from 'vitest';
import { nameBeside } from '#features/stations/list/nameBeside.ts';
import { aStation } from '#tests/support/builders.ts';

const beside = (callSign: string, name: string) => nameBeside(aStation({ callSign, name }));

it('says only what a name adds to the call sign and frequency that it stands beside', () => {
  expect(beside('KNOW', 'KNOW Minnesota Public Radio—News')).toBe('Minnesota Public Radio—News');
  expect(beside('KOJB', 'KOJB 90.1FM The Eagle')).toBe('The Eagle');
  expect(beside('KAAD-LP', 'KAAD-LP 103.5 Sonora')).toBe('Sonora');
  expect(beside('KALY-LP', 'KALY 101.7')).toBeNull();
  expect(beside('WABE', 'WABE')).toBeNull();
  expect(beside('WABE', '90.1 FM WABE')).toBeNull();
});

it('leaves a name alone that is another word', () => {
  expect(beside('KBEM', 'Jazz 88')).toBe('Jazz 88');
  expect(beside('WOOD', 'Woodland Radio')).toBe('Woodland Radio');
});

describe('what a name adds to a call sign', () => {
  it.each([
    ['WXYZ', 'WXYZ-FM', null],
    ['WXYZ', 'wxyz harbor', 'harbor'],
    ['WXYZ', 'WXYZ: Harbor', 'Harbor'],
    ['WXYZ', 'WXYZ / 91.5', null],
    ['WXYZ', 'WXYZ 91.5', null],
    ['WXYZ', 'Harbor Radio WXYZ', 'Harbor Radio WXYZ'],
    ['WXYZ-LP', 'WXYZ-LP', null],
  ])('of %s called “%s” is %o', (callSign, name, added) => {
    expect(beside(callSign, name)).toBe(added);
  });
});
