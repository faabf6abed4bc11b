// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Verse } from '#features/stories/body/Verse.tsx';
import { showView } from '#tests/support/showView.tsx';
import { words } from '../builders.ts';

describe('verse', () => {
  it('breaks where the author broke it', () => {
    const { container } = showView(<Verse lines={[words('one line'), words('another')]} />);
    const lines = [...container.querySelectorAll('p > span')];
    expect(lines.map(({ textContent }) => textContent)).toEqual(['one line', 'another']);
  });

  it('keeps the empty line between stanzas', () => {
    const { container } = showView(<Verse lines={[words('one'), [], words('three')]} />);
    expect(container.querySelectorAll('p > span')).toHaveLength(3);
  });
});
