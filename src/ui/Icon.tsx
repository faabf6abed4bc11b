import type { IconNode } from 'lucide';
import { createElement } from 'react';

interface Props {
  /** From 'lucide', by name: `import { Play } from 'lucide'`. */
  readonly of: IconNode;
  /** At the browser's own text size, with which it grows. */
  readonly sizePx?: number;
  /** A solid shape, as play, pause and stop are. */
  readonly isFilled?: boolean;
}

/** A drawing without a name of its own: what it stands beside, or in, has the name. */
export function Icon({ of: shapes, sizePx = 24, isFilled = false }: Props) {
  const size = `${sizePx / 16}rem`;
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill={isFilled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      focusable={false}
    >
      {shapes.map(([tag, shape], index) => createElement(tag, { ...shape, key: index }))}
    </svg>
  );
}
