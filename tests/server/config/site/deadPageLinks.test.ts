import { describe, expect, it } from 'vitest';
import { deadPageLinks } from '#server/config/site/deadPageLinks.ts';

const to = (href: string) => ({ label: 'x', href });
const footer = {
  groups: [{ label: 'Station', links: [to('/stations'), to('/pages/jbos')] }],
  social: [],
  newsletter: to('/pages/letter#now'),
  publicFile: [],
  eeoReport: null,
  license: null,
  contact: null,
};
const banner = { text: 'x', from: null, until: null, kind: 'notice' as const };

describe('links to the network’s own pages', () => {
  it('are told by their keys where there is no such page', () => {
    const config = {
      navigation: [to('/pages/about'), { label: 'More', links: [to('/pages/abuot?x=1')] }],
      footer,
      banners: [{ ...banner, link: to('/pages/drive') }],
    };
    const problem = 'expected a page that is there (/pages/about, /pages/jobs)';

    expect(deadPageLinks(config, ['about', 'jobs'])).toEqual([
      `network.navigation[1].links[0].path: found "/pages/abuot?x=1", ${problem}`,
      `network.footer.groups[0].links[1].path: found "/pages/jbos", ${problem}`,
      `network.footer.newsletter.path: found "/pages/letter#now", ${problem}`,
      `network.banners[0].link.path: found "/pages/drive", ${problem}`,
    ]);
  });

  it('are right where they lead somewhere, and other addresses are not looked at', () => {
    const config = {
      navigation: [
        to('/pages/about#desk'),
        to('/topics/anything'),
        to('https://x.example/pages/y'),
      ],
      footer: { ...footer, groups: [], newsletter: null },
      banners: [{ ...banner, link: null }],
    };

    expect(deadPageLinks(config, ['about'])).toEqual([]);
    expect(deadPageLinks({ ...config, navigation: null }, [])).toEqual([]);
  });

  it('are told too where there are no pages at all', () => {
    const config = {
      navigation: [to('/pages/about')],
      footer: { ...footer, groups: [], newsletter: null },
      banners: [],
    };

    expect(deadPageLinks(config, [])).toEqual([
      'network.navigation[0].path: found "/pages/about", expected a page that is there (there is none)',
    ]);
  });
});
