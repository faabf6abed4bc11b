import type { IconNode } from 'lucide';
import { useState, type ComponentProps } from 'react';
import { classNames } from './classNames.ts';
import { Icon } from './Icon.tsx';
import styles from './IconButton.module.css';
import { createPressGuard } from './pressGuard.ts';

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

/** What it does is its name: a double-click on one that changes its name is one press. */
export function IconButton({
  icon,
  label,
  tone = 'plain',
  size = 'medium',
  isFilled = false,
  className,
  onClick,
  ...rest
}: Props) {
  const [isMeant] = useState(createPressGuard);
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      className={classNames(styles.button, styles[tone], styles[size], className)}
      {...rest}
      onClick={(event) => isMeant(label, event.timeStamp) && onClick?.(event)}
    >
      <Icon of={icon} isFilled={isFilled} sizePx={size === 'large' ? 32 : 24} />
    </button>
  );
}
