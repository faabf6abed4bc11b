import { classNames } from './classNames.ts';
import styles from './Slider.module.css';

declare module 'react' {
  interface CSSProperties {
    [customProperty: `--${string}`]: string | number;
  }
}

interface Props {
  /** Its accessible name. */
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  /** What one press of an arrow key moves; Page Up and Page Down move a tenth of the span. */
  readonly step?: number;
  /** The value in words: '12 minutes behind live, 8:48 AM'. */
  readonly valueText?: string;
  /** The filled stretch, on the slider's own scale; from `min` to `value` when not given. */
  readonly filled?: readonly [from: number, to: number];
  /** Where a small lamp stands on the track; it glows when `isMarkLit`. */
  readonly mark?: number;
  readonly isMarkLit?: boolean;
  readonly isDisabled?: boolean;
  readonly className?: string;
  readonly onChange: (value: number) => void;
}

/** A native range: keyboard, touch and screen readers as the browser has them. */
export function Slider(props: Props) {
  const { label, value, min = 0, max, step = 1, valueText, mark, onChange } = props;
  const { filled = [min, value], isMarkLit = false, isDisabled = false, className } = props;
  const share = (at: number) =>
    max > min ? Math.min(Math.max((at - min) / (max - min), 0), 1) : 0;

  return (
    <span
      className={classNames(styles.slider, className)}
      style={{ '--from': share(filled[0]), '--to': share(filled[1]) }}
    >
      <input
        type="range"
        className={styles.range}
        aria-label={label}
        aria-valuetext={valueText}
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      {mark !== undefined && (
        <span className={styles.mark} data-lit={isMarkLit} style={{ '--at': share(mark) }} />
      )}
    </span>
  );
}
