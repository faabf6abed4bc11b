import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '#tests/support/contrast.ts';

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
const darkAt = css.indexOf('prefers-color-scheme: dark');
const themes = {
  light: colours(css.slice(0, darkAt)),
  dark: colours(css.slice(darkAt)),
};

/** Token → its colour as written. */
function colours(part: string): ReadonlyMap<string, string> {
  return new Map([...part.matchAll(/--([\w-]+): (oklch\([^)]*\));/g)].map((m) => [m[1]!, m[2]!]));
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const between = (a: string, b: string) => contrast(themes[theme].get(a)!, themes[theme].get(b)!);

  it.each(['paper', 'raised', 'wash'])('text can be read on %s', (ground) => {
    expect(between('ink', ground)).toBeGreaterThanOrEqual(7);
    expect(between('quiet-ink', ground)).toBeGreaterThanOrEqual(4.5);
    expect(between('link', ground)).toBeGreaterThanOrEqual(4.5);
    expect(between('signal', ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('the words on the primary button can be read', () => {
    expect(between('on-signal', 'signal')).toBeGreaterThanOrEqual(4.5);
  });
});
