import { NavLink } from 'react-router';
import type { NavigationGroup, NavigationLink } from '#contract/navigation.ts';
import type { Network } from '#contract/network.ts';
import { ALL_STATIONS } from '#contract/reach.ts';
import { useReach } from '#features/stations/useReach.ts';
import { useMessages } from '#messages/messagesContext.ts';
import styles from './SiteHeader.module.css';

/** The ways from every page: the operator's or the topics; the stations, which are never out of reach; giving. */
export function SectionLinks({ network }: { readonly network: Network | undefined }) {
  const { app: say } = useMessages();
  const { path } = useReach();
  const entries =
    network?.navigation ??
    network?.topics.map(({ id, name }) => ({ label: name, href: `/topics/${id}` })) ??
    [];
  const all = entries.flatMap((entry) => ('links' in entry ? entry.links : entry));

  // Where nothing else is to be read, the front page is the one station's.
  const isMissing =
    (path === ALL_STATIONS || (path && all.length > 0)) && !all.some(({ href }) => href === path);

  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.label}>{'links' in entry ? <Group {...entry} /> : <Way {...entry} />}</li>
      ))}
      {isMissing && (
        <li className={styles.stations}>
          <Way label={path === ALL_STATIONS ? say.stations : say.listen} href={path} />
        </li>
      )}
      {network?.donateUrl && (
        <li>
          <a className={styles.donate} href={network.donateUrl}>
            {network.donateLabel ?? say.donate}
          </a>
        </li>
      )}
    </ul>
  );
}

function Group({ label, links }: NavigationGroup) {
  return (
    <details name="sections" className={styles.group}>
      <summary>{label}</summary>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <Way {...link} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Way({ label, href }: NavigationLink) {
  if (!href.startsWith('/')) return <a href={href}>{label}</a>;
  // Every page is below the front page.
  return (
    <NavLink to={href} end={href === '/'}>
      {label}
    </NavLink>
  );
}
