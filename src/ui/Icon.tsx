import type { LucideIcon } from 'lucide-react';

interface Props {
  /** From 'lucide-react', by name: `import { Play } from 'lucide-react'`. */
  readonly of: LucideIcon;
  readonly sizePx?: number;
  /** A solid shape, as play, pause and stop are. */
  readonly isFilled?: boolean;
}

/** A drawing without a name of its own: what it stands beside, or in, has the name. */
export function Icon({ of: Drawing, sizePx = 24, isFilled = false }: Props) {
  return (
    <Drawing
      size={sizePx}
      strokeWidth={1.75}
      fill={isFilled ? 'currentColor' : 'none'}
      aria-hidden
      focusable={false}
    />
  );
}
