import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { classNames } from './classNames.ts';
import { keyStep, type KeySteps } from './keyStep.ts';
import styles from './Slider.module.css';
import { SliderHint } from './SliderHint.tsx';

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
  /** The finest that it can be set to. */
  readonly step?: number;
  /** Else an arrow key moves a step, and Page Up a tenth of the span. */
  readonly keySteps?: KeySteps;
  /** The value in words: '12 minutes behind live, 8:48 AM'. */
  readonly valueText?: string;
  /** The filled stretch, on the slider's own scale; from `min` to `value` when not given. */
  readonly filled?: readonly [from: number, to: number];
  /** Where a small lamp stands on the track; it glows when `isMarkLit`. */
  readonly mark?: number;
  readonly isMarkLit?: boolean;
  /** Where something begins, on the slider's own scale. */
  readonly ticks?: readonly number[];
  /** The value under the pointer, in words. */
  readonly hintAt?: (value: number) => string;
  readonly isDisabled?: boolean;
  readonly className?: string;
  readonly onChange: (value: number) => void;
}

/** A native range: keyboard, touch and screen readers as the browser has them. */
export function Slider(props: Props) {
  const { label, value, min = 0, max, step = 1, valueText, mark, onChange } = props;
  const { filled = [min, value], isMarkLit = false, isDisabled = false, className } = props;
  const { keySteps, ticks = [], hintAt } = props;
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const share = (at: number) =>
    max > min ? Math.min(Math.max((at - min) / (max - min), 0), 1) : 0;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isRightToLeft = event.currentTarget.matches(':dir(rtl)');
    const by = keySteps && keyStep(event.key, keySteps, isRightToLeft);
    if (!by) return;
    event.preventDefault();
    onChange(Math.min(Math.max(value + by, min), max));
  };

  return (
    <span
      className={classNames(styles.slider, className)}
      style={{ '--from': share(filled[0]), '--to': share(filled[1]) }}
      onPointerMove={hintAt && ((event) => setPointedAt(shareUnder(event)))}
      onPointerLeave={hintAt && (() => setPointedAt(null))}
    >
      {ticks.map((at) => (
        <span key={at} className={styles.tick} style={{ '--at': share(at) }} />
      ))}
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
        onKeyDown={onKeyDown}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      {hintAt && pointedAt !== null && (
        <SliderHint share={pointedAt} words={hintAt(min + pointedAt * (max - min))} />
      )}
      {mark !== undefined && (
        <span className={styles.mark} data-lit={isMarkLit} style={{ '--at': share(mark) }} />
      )}
    </span>
  );
}

/** As in the style sheet, in CSS pixels at the default size of text. */
const HANDLE_PX = 16;

/** How far along the track the pointer is: 0 to 1. */
function shareUnder({ currentTarget, clientX }: PointerEvent<HTMLElement>): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  const share = (clientX - left - HANDLE_PX / 2) / Math.max(width - HANDLE_PX, 1);
  const within = Math.min(Math.max(share, 0), 1);
  return currentTarget.matches(':dir(rtl)') ? 1 - within : within;
}
