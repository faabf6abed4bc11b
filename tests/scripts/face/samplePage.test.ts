import { describe, expect, it } from 'vitest';
import { OWN_FACE } from '#server/face/face.ts';
import { readFace } from '#server/face/readFace.ts';
import { aFont, anSvg, aBitmap } from '#tests/support/faceFiles.ts';
import { aFaceConfig, faceFolder } from '#tests/support/faceFolder.ts';
import { samplePage } from '../../../scripts/face/samplePage.ts';

const ofOwnFace = { name: 'Great Lakes', from: '/srv/config.json', face: OWN_FACE, mistakes: [] };

describe('the page of samples', () => {
  it('shows light and dark side by side, whatever the reader’s own scheme is', async () => {
    const page = await samplePage(ofOwnFace);

    expect(page).toContain('data-scheme="light"');
    expect(page).toContain('[data-scheme="dark"]{color-scheme:dark;--paper:#0e1217;');
    expect(page.match(/<th scope="row">story text<\/th>/g)).toHaveLength(2);
  });

  it('needs nothing but itself', async () => {
    const folder = await faceFolder({
      'logo.svg': anSvg(100, 20),
      'dark.svg': anSvg(90, 20),
      'icon.svg': anSvg(64, 64),
      'preview.png': await aBitmap(1_200, 630),
      'text.woff2': await aFont(),
    });
    const text = {
      regular: 'text.woff2',
      bold: null,
      italic: null,
      fallback: null,
      isOneFile: true,
    };
    const { face } = await readFace(
      aFaceConfig({
        logo: { light: 'logo.svg', dark: 'dark.svg', height: 32, isOneFile: false },
        icon: 'icon.svg',
        fonts: { text, headline: null, interface: null },
        ogImage: 'preview.png',
      }),
      folder,
    );
    const page = await samplePage({ ...ofOwnFace, face });

    const addresses = [...page.matchAll(/(?:src="|url\(['"]?)([^"')]{5})/g)].map(
      ([, start]) => start,
    );
    expect(new Set(addresses)).toEqual(new Set(['data:']));
    expect(page).toContain('alt="Great Lakes" width="160" height="32"');
    expect(page).toContain('alt="Great Lakes" width="144" height="32"');
  });

  it('says what is wrong, in words that are only words', async () => {
    const page = await samplePage({
      ...ofOwnFace,
      name: '<b>Lakes</b>',
      mistakes: ['network.logo: found "<x>"'],
    });

    expect(page).toContain('<li>network.logo: found &quot;&lt;x&gt;&quot;</li>');
    expect(page).not.toContain('<b>Lakes');
  });
});
