import { useQuery } from '@tanstack/react-query';
import { siteQuery } from '#api/siteQuery.ts';
import { useReach } from '#features/stations/useReach.ts';
import type { Network } from '#contract/network.ts';
import type { Footer } from '#contract/site.ts';
import { footerLinks } from './footerLinks.ts';
import { LinkList } from './LinkList.tsx';
import styles from './SiteFooter.module.css';
import { useAroundMessages } from './useAroundMessages.ts';

/** Who publishes this, whose it is, and whether it is true; what the law wants a station to lead to; where else to go. */
export function SiteFooter({ network }: { readonly network: Network | undefined }) {
  const { around: say, ...words } = useAroundMessages();
  const { data: site, isPending } = useQuery(siteQuery);
  const { path } = useReach();
  if (!network || isPending) return null;
  const footer = site?.footer;
  const { own, required, elsewhere } = footerLinks(network, site, path, { say, app: words.app });

  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <div className={styles.words}>
          <p className={styles.name}>{network.name}</p>
          {network.tagline && <p>{network.tagline}</p>}
          {network.isFiction && <p className={styles.fiction}>{say.isFiction(network.name)}</p>}
          {footer?.contact && <Contact {...footer.contact} />}
          {footer?.license && <p>{footer.license}</p>}
          <p>{say.rights(network.name)}</p>
        </div>
        <div className={styles.groups}>
          <LinkList links={own} />
          {footer?.groups.map((group) => (
            <LinkList key={group.label} {...group} />
          ))}
          {elsewhere.length > 0 && <LinkList label={say.follow} links={elsewhere} rel="me" />}
        </div>
        {required.length > 0 && (
          <div className={styles.required}>
            <LinkList links={required} />
          </div>
        )}
      </div>
    </footer>
  );
}

function Contact({ text, email, phone }: NonNullable<Footer['contact']>) {
  return (
    <p className={styles.contact}>
      {text && <span>{text}</span>}
      {phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </p>
  );
}
