import type { Picture as StoryPicture } from '#contract/picture.ts';
import { classNames } from '#ui/classNames.ts';
import { Picture } from '#ui/Picture.tsx';
import styles from './Figure.module.css';
import { Spans } from './Spans.tsx';

interface Props {
  readonly picture: StoryPicture;
  readonly sizes: string;
  readonly isFirst?: boolean;
  readonly className?: string | undefined;
}

/** A picture with its caption, and then whose it is. */
export function Figure({ picture, sizes, isFirst = false, className }: Props) {
  const { alt, caption, credit, renditions } = picture;
  return (
    <figure className={classNames(styles.figure, className)}>
      <Picture alt={alt} renditions={renditions} sizes={sizes} isFirst={isFirst} />
      {(caption.length > 0 || credit) && (
        <figcaption className={styles.caption}>
          {caption.length > 0 && (
            <span>
              <Spans spans={caption} />
            </span>
          )}{' '}
          {credit && <span className={styles.credit}>{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
