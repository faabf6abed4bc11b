import { describe, expect, it } from 'vitest';
import { plainText } from '#features/stories/body/plainText.ts';
import { sectionId } from '#features/stories/body/sectionId.ts';

describe('a heading’s own words and place', () => {
  it('are the same whatever is marked in them', () => {
    expect(plainText([{ text: 'The ' }, { text: 'low', marks: ['emphasis'] }])).toBe('The low');
    expect(plainText([])).toBe('');
  });

  it('are told by where it stands, not by what it says', () => {
    expect(sectionId(3)).toBe('section-3');
    expect(sectionId(3)).not.toBe(sectionId(4));
  });
});
