import type { NavigationLink } from '#contract/navigation.ts';
import type { Network } from '#contract/network.ts';
import type { Site } from '#contract/site.ts';
import { ALL_STATIONS } from '#contract/reach.ts';
import type { AroundMessages } from '#messages/aroundMessages.ts';

interface Words {
  readonly say: AroundMessages['around'];
  readonly app: AroundMessages['app'];
}

interface FooterLinks {
  /** Every footer's own, and this network's pages that nothing else leads to. */
  readonly own: readonly NavigationLink[];
  /** What US stations have to lead to. */
  readonly required: readonly NavigationLink[];
  /** Where else the network is. */
  readonly elsewhere: readonly NavigationLink[];
}

/**
 * Which links a footer has besides the operator's groups.
 *
 * @param site undefined: not here yet.
 * @param radioPath Where the stations are; null: there are none.
 */
export function footerLinks(
  network: Network,
  site: Site | undefined,
  radioPath: string | null,
  { say, app }: Words,
): FooterLinks {
  const { url, donateUrl, donateLabel } = network;
  const newsletter = site?.footer.newsletter;
  return {
    own: [
      ...pageLinks(network, site),
      ...(newsletter ? [{ ...newsletter, label: newsletter.label ?? say.newsletter }] : []),
      ...radioLinks(radioPath, app),
      ...(url ? [{ label: say.publisherSite(new URL(url).hostname), href: url }] : []),
      ...(donateUrl ? [{ label: donateLabel ?? app.donate, href: donateUrl }] : []),
    ],
    required: [
      ...(site?.footer.publicFile ?? []).map(({ station, href }) => ({
        label: say.publicFile(station),
        href,
      })),
      ...(site?.footer.eeoReport ? [{ label: say.eeoReport, href: site.footer.eeoReport }] : []),
    ],
    elsewhere: (site?.footer.social ?? []).map(({ name, href }) => ({ label: name, href })),
  };
}

function radioLinks(path: string | null, app: Words['app']): NavigationLink[] {
  if (path === null) return [];
  return [
    { label: path === ALL_STATIONS ? app.stations : app.listen, href: path },
    { label: app.helpTitle, href: '/listen/help' },
  ];
}

/** A page that the operator leads to in words of their own stands there, and not here again. */
function pageLinks({ navigation }: Network, site: Site | undefined): NavigationLink[] {
  const led = [...(navigation ?? []), ...(site?.footer.groups ?? [])].flatMap((entry) =>
    'links' in entry ? entry.links : entry,
  );
  return (site?.pages ?? [])
    .map(({ slug, title }) => ({ label: title, href: `/pages/${slug}` }))
    .filter((page) => !led.some(({ href }) => href === page.href));
}
