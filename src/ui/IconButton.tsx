import type { IconNode } from 'lucide';
import type { ComponentProps } from 'react';
import { classNames } from './classNames.ts';
import { Icon } from './Icon.tsx';
import styles from './IconButton.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'name'> {
  readonly icon: IconNode;
  /** Its accessible name, shown on hover too. */
  readonly label: string;
  /** `signal`: a filled disc, for play and its kin. */
  readonly tone?: 'plain' | 'signal';
  /** Its target is 44 px; 64 px when large. */
  readonly size?: 'medium' | 'large';
  readonly isFilled?: boolean;
}

export function IconButton({
  icon,
  label,
  tone = 'plain',
  size = 'medium',
  isFilled = false,
  className,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      className={classNames(styles.button, styles[tone], styles[size], className)}
      {...rest}
    >
      <Icon of={icon} isFilled={isFilled} sizePx={size === 'large' ? 32 : 24} />
    </button>
  );
}
