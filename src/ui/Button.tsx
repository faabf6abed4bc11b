import type { ComponentProps } from 'react';
import { classNames } from './classNames.ts';
import styles from './Button.module.css';

interface Props extends ComponentProps<'button'> {
  /** `signal` is the one primary button of a view; `plain` has no edge. */
  readonly tone?: 'signal' | 'quiet' | 'plain';
}

export function Button({ tone = 'quiet', className, type = 'button', ...rest }: Props) {
  return (
    <button type={type} className={classNames(styles.button, styles[tone], className)} {...rest} />
  );
}
