import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OwnPage } from '#contract/ownPage.ts';
import type { Site } from '#contract/site.ts';
import { decodePage } from '../ownPages/markdownPage.ts';

const FOLDER = path.join(import.meta.dirname, 'pages');

const pages = ['about', 'how-it-is-made'].map(readPage);

/** What stands around the embedded network's pages. Nothing in it leads to anybody who exists. */
export const embeddedSite: Site = {
  footer: {
    groups: [],
    social: [],
    newsletter: null,
    publicFile: [],
    eeoReport: null,
    license:
      'QHBR, QPRA and QMTN hold no license: call signs that begin with Q are given to no station.',
    contact: null,
  },
  credits: [
    {
      text: 'Port Ellery Chandlery, rope and lamp oil for boats that do not exist',
      href: '/pages/about',
      places: ['front', 'story', 'station'],
      from: null,
      until: null,
    },
  ],
  pages: pages.map(({ slug, title }) => ({ slug, title })),
};

export function embeddedPage(slug: string): OwnPage | null {
  return pages.find((page) => page.slug === slug) ?? null;
}

function readPage(slug: string): OwnPage {
  const name = `${slug}.md`;
  const decoded = decodePage({ name, text: readFileSync(path.join(FOLDER, name), 'utf8') });
  if ('problems' in decoded) throw new Error(decoded.problems.join('\n'));
  return decoded.page;
}
