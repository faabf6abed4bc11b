import type { Picture } from '#contract/picture.ts';
import { Figure } from './Figure.tsx';
import styles from './Gallery.module.css';

export function Gallery({ pictures }: { readonly pictures: readonly Picture[] }) {
  return (
    <ul className={styles.gallery}>
      {pictures.map((picture) => (
        <li key={picture.renditions[0].url}>
          <Figure picture={picture} sizes="(width >= 48rem) 20rem, 100vw" />
        </li>
      ))}
    </ul>
  );
}
