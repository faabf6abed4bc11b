import { useState } from 'react';
import { classNames } from './classNames.ts';
import styles from './Picture.module.css';

interface Rendition {
  readonly url: string;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly type: string | null;
}

interface Props {
  /** null: nobody described it. */
  readonly alt: string | null;
  /** Of one crop, best type first. Never none. */
  readonly renditions: readonly [Rendition, ...Rendition[]];
  /** How wide it is drawn, for the browser's choice: '(width >= 60rem) 60rem, 100vw'. */
  readonly sizes: string;
  /** The first thing seen on its page: asked for at once, before the rest. */
  readonly isFirst?: boolean;
  readonly className?: string | undefined;
}

/** A picture that keeps its place before it comes, and leaves none when it does not. */
export function Picture({ alt, renditions, sizes, isFirst = false, className }: Props) {
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken) return null;

  const groups = byType(renditions);
  const plain = groups.at(-1) ?? renditions;
  const largest = renditions.reduce((a, b) => ((b.widthPx ?? 0) > (a.widthPx ?? 0) ? b : a));
  return (
    <picture className={classNames(styles.picture, className)}>
      {groups.slice(0, -1).map((group) => (
        <source
          key={group[0]?.type}
          {...(group[0]?.type && { type: group[0].type })}
          srcSet={srcSet(group)}
          sizes={sizes}
        />
      ))}
      <img
        className={styles.image}
        src={plain[Math.floor(plain.length / 2)]?.url}
        srcSet={srcSet(plain)}
        sizes={sizes}
        width={largest.widthPx ?? undefined}
        height={largest.heightPx ?? undefined}
        alt={alt ?? ''}
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : 'auto'}
        decoding="async"
        onError={() => setIsBroken(true)}
      />
    </picture>
  );
}

function byType(renditions: readonly Rendition[]): readonly Rendition[][] {
  return [...Map.groupBy(renditions, (rendition) => rendition.type).values()];
}

/** undefined where no width is known: then there is nothing to choose from. */
function srcSet(renditions: readonly Rendition[]): string | undefined {
  const sized = renditions.filter((rendition) => rendition.widthPx);
  if (sized.length === 0) return renditions.length === 1 ? renditions[0]?.url : undefined;
  return sized.map(({ url, widthPx }) => `${url} ${widthPx}w`).join(', ');
}
