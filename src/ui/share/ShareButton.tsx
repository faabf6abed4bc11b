import { Check, Link, Share2 } from 'lucide';
import { useEffect, useId, useState } from 'react';
import { useLocation } from 'react-router';
import { Button } from '../Button.tsx';
import { classNames } from '../classNames.ts';
import { Icon } from '../Icon.tsx';
import { handOn, sharingOf } from './handOn.ts';
import styles from './ShareButton.module.css';

interface Props {
  readonly title: string;
  readonly words: Readonly<Record<'share' | 'copyLink' | 'copied' | 'copyByHand', string>>;
  /** On a phone it is its icon alone. */
  readonly isCompact?: boolean;
}

const SAID_MS = 4_000;

/** Hands on the page that it stands on: to the system's dialog where there is one, else as a copied link. */
export function ShareButton({ title, words: say, isCompact = false }: Props) {
  const { pathname } = useLocation();
  const [outcome, setOutcome] = useState<'copied' | 'by hand' | null>(null);
  const id = useId();
  const sharing = sharingOf(navigator);
  const url = new URL(pathname, location.origin).href;
  const isCopied = outcome === 'copied';

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setOutcome(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function press() {
    setOutcome(null);
    const done = await handOn({ title, url }, sharing);
    if (done === 'copied' || done === 'by hand') setOutcome(done);
  }

  return (
    <div className={classNames(styles.share, isCompact && styles.compact)}>
      <Button tone="plain" className={styles.button} onClick={() => void press()}>
        <Icon of={isCopied ? Check : sharing.share ? Share2 : Link} sizePx={20} />
        <span className={styles.word}>{sharing.share ? say.share : say.copyLink}</span>
      </Button>
      <output className={styles.said}>{isCopied && say.copied}</output>
      {outcome === 'by hand' && (
        <p className={styles.byHand}>
          <label htmlFor={id}>{say.copyByHand}</label>
          <input
            id={id}
            readOnly
            value={url}
            ref={(input) => input?.select()}
            onBlur={() => setOutcome(null)}
          />
        </p>
      )}
    </div>
  );
}
