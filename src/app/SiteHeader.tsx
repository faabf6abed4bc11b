import { Menu } from 'lucide';
import { useRef, type MouseEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Network } from '#contract/network.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { Icon } from '#ui/Icon.tsx';
import { SectionLinks } from './SectionLinks.tsx';
import styles from './SiteHeader.module.css';

const SECTIONS_ID = 'sections';

interface Props {
  readonly network: Network | undefined;
  /** The ways past all of it. */
  readonly children?: ReactNode;
}

/** The network's name and the ways from here; on a phone they open from one button. */
export function SiteHeader({ network, children }: Props) {
  const { app: say } = useMessages();
  const sections = useRef<HTMLElement>(null);
  const close = ({ target }: MouseEvent) => {
    if (!(target instanceof Element && target.closest('a'))) return;
    if (sections.current?.matches(':popover-open')) sections.current.hidePopover();
  };

  return (
    <header className={styles.header}>
      {children}
      <div className={styles.bar}>
        <Link
          to="/"
          className={styles.name}
          data-home
          aria-label={network ? say.home(network.name) : say.toFrontPage}
        >
          {network?.name}
        </Link>
        <button type="button" className={styles.opener} popoverTarget={SECTIONS_ID}>
          <Icon of={Menu} />
          <span className={styles.openerWord}>{say.sections}</span>
        </button>
        {/* Whatever was chosen in it, the list has served. */}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
        <nav
          ref={sections}
          id={SECTIONS_ID}
          popover="auto"
          className={styles.sections}
          aria-label={say.sections}
          onClick={close}
        >
          <SectionLinks network={network} />
        </nav>
      </div>
    </header>
  );
}
