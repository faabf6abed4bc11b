import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decodeConfig } from '#server/config/config.ts';
import { decodePage } from '#server/ownPages/markdownPage.ts';

const docs = readFileSync('docs/site.md', 'utf8');
const example = (language: string) =>
  new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(docs)?.[1] ?? '';

it('takes the documented config as it stands', () => {
  const decoded = decodeConfig(JSON.parse(example('json')), {
    env: {},
    isDirectoryChannel: () => false,
  });

  expect(decoded).toMatchObject({
    config: {
      network: { donateLabel: 'Become a member' },
      banners: [{ kind: 'pledge' }],
      site: {
        footer: { publicFile: [{ station: 'WXYZ' }] },
        credits: [{ places: ['front', 'story'] }],
      },
    },
  });
});

it('takes the documented page as it stands', () => {
  expect(decodePage({ name: 'about.md', text: example('markdown') })).toMatchObject({
    page: { slug: 'about', title: 'Who we are' },
    order: 1,
  });
});
