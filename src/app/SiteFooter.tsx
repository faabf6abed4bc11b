import { Link } from 'react-router';
import type { Network } from '#contract/network.ts';
import { useMessages } from '#messages/messagesContext.ts';
import styles from './SiteFooter.module.css';

/** Who publishes this, whose it is, and whether it is true. */
export function SiteFooter({ network }: { readonly network: Network | undefined }) {
  const { app: say } = useMessages();
  if (!network) return null;
  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <div className={styles.words}>
          <p className={styles.name}>{network.name}</p>
          {network.tagline && <p>{network.tagline}</p>}
          {network.isFiction && <p className={styles.fiction}>{say.isFiction(network.name)}</p>}
          <p>{say.rights(network.name)}</p>
        </div>
        <ul className={styles.links}>
          <li>
            <Link to="/stations">{say.stations}</Link>
          </li>
          <li>
            <Link to="/listen/help">{say.helpTitle}</Link>
          </li>
          {network.url && (
            <li>
              <a href={network.url}>{say.publisherSite(new URL(network.url).hostname)}</a>
            </li>
          )}
          {network.donateUrl && (
            <li>
              <a href={network.donateUrl}>{say.donate}</a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
