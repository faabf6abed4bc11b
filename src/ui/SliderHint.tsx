import styles from './Slider.module.css';

interface Props {
  /** 0 to 1 of the track. */
  readonly share: number;
  readonly words: string;
}

/** Above the pointer: what a press there would choose. To be seen; who moves by keys hears the value. */
export function SliderHint({ share, words }: Props) {
  return (
    <span className={styles.hint} style={{ '--at': share }} aria-hidden="true">
      {words}
    </span>
  );
}
