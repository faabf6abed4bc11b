import type { Navigation, NavigationLink } from '#contract/navigation.ts';
import type { Footer } from '#contract/site.ts';
import { mismatch } from '../complaint.ts';
import type { Banner } from './bannerKeys.ts';

interface Linking {
  readonly navigation: Navigation | null;
  readonly footer: Footer;
  readonly banners: readonly Banner[];
}

/**
 * Links to own pages that are not there, each by its key.
 *
 * @param slugs Of the pages that are.
 */
export function deadPageLinks(config: Linking, slugs: readonly string[]): string[] {
  const paths = slugs.map((slug) => `/pages/${slug}`);
  const expected = `a page that is there (${paths.join(', ') || 'there is none'})`;
  return linksIn(config)
    .filter(({ link }) => link.href.startsWith('/pages/'))
    .filter(({ link }) => !paths.includes(pathOf(link.href)))
    .map(({ key, link }) => `${key}.path: ${mismatch(link.href, expected)}`);
}

interface PlacedLink {
  readonly key: string;
  readonly link: Pick<NavigationLink, 'href'>;
}

function linksIn({ navigation, footer, banners }: Linking): PlacedLink[] {
  const { groups, newsletter } = footer;
  return [
    ...entriesAt('network.navigation', navigation ?? []),
    ...entriesAt('network.footer.groups', groups),
    ...(newsletter ? [{ key: 'network.footer.newsletter', link: newsletter }] : []),
    ...banners.flatMap(({ link }, i) =>
      link ? [{ key: `network.banners[${i}].link`, link }] : [],
    ),
  ];
}

function entriesAt(key: string, entries: Navigation): PlacedLink[] {
  return entries.flatMap((entry, i) =>
    'links' in entry
      ? entriesAt(`${key}[${i}].links`, entry.links)
      : [{ key: `${key}[${i}]`, link: entry }],
  );
}

function pathOf(href: string): string {
  return href.split(/[?#]/)[0] ?? '';
}
