import { describe, expect, it } from 'vitest';
import { OWN } from '#server/colors/palette.ts';
import { palettesOf } from '#server/colors/schemes.ts';
import { contrastRows, contrastTable } from '../../../scripts/face/contrastTable.ts';

describe('the contrast of a network’s colors', () => {
  it('is told for each pair: its use, its colors, what it is and what it has to be', () => {
    expect(contrastRows(OWN.light)[0]).toEqual({
      use: 'story text',
      text: '#221811',
      ground: '#fdfaf4',
      ratio: expect.stringMatching(/^16\.\d\d:1$/),
      needed: '7:1',
      passes: true,
    });
  });

  it('is a line each, for light and then for dark, with what fails marked', () => {
    const accent = { lightness: 0.8, chroma: 0.1, hue: 28 };
    const lines = contrastTable(palettesOf({ light: { accent }, dark: {} })).split('\n');
    const dark = lines.indexOf('dark');

    expect(lines[0]).toBe('light');
    expect(lines.slice(0, dark)).toContainEqual(
      expect.stringMatching(/^ {2}FAIL +1\.\d\d:1 of 4\.5:1 +#[0-9a-f]{6} on #fdfaf4 {2}on air$/),
    );
    expect(lines.slice(dark).join('\n')).not.toContain('FAIL');
    expect(lines).toHaveLength(2 * (contrastRows(OWN.light).length + 1));
  });
});
