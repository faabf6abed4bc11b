import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hexOf, parseColor } from '#server/colors/color.ts';
import { filesOf, groundsOf, OWN_FACE } from '#server/face/face.ts';
import { readFace, readWholeFace } from '#server/face/readFace.ts';
import { aFont, anSvg, aBitmap } from '#tests/support/faceFiles.ts';
import { aFaceConfig, faceFolder } from '#tests/support/faceFolder.ts';

const color = (text: string) => parseColor(text) ?? expect.fail(`${text} is no color`);

describe('a network’s face', () => {
  it('is Longwave’s own where nothing is said of it', async () => {
    expect(await readFace(aFaceConfig(), '/nowhere')).toEqual({ face: OWN_FACE, complaints: [] });
    expect(filesOf(OWN_FACE)).toEqual([]);
    expect(groundsOf(OWN_FACE)).toEqual({ light: '#fdfaf4', dark: '#0e1217' });
  });

  it('is all that its config names', async () => {
    const folder = await faceFolder({
      'logo.svg': anSvg(100, 20),
      'icon.svg': anSvg(64, 64),
      'preview.png': await aBitmap(1_200, 630),
      'text.woff2': await aFont(),
    });
    const { face, complaints } = await readFace(
      {
        logo: { light: 'logo.svg', dark: null, height: 32, isOneFile: true },
        icon: 'icon.svg',
        colors: { isOneSet: true, light: { paper: color('#ffffff') }, dark: {} },
        fonts: {
          text: {
            regular: 'text.woff2',
            bold: null,
            italic: null,
            fallback: null,
            isOneFile: true,
          },
          headline: null,
          interface: null,
        },
        ogImage: 'preview.png',
      },
      folder,
    );

    expect(complaints).toEqual([]);
    expect(groundsOf(face).light).toBe('#ffffff');
    const paths = filesOf(face).map((file) => file.path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(
      paths.filter((one) => /^\/network\/[a-z0-9-]+-[0-9a-f]{10}\.\w+$/.test(one)),
    ).toHaveLength(8);
  });
});

describe('what keeps the origin from starting', () => {
  it('is every mistake at once, under the name of the file', async () => {
    const folder = await faceFolder();
    const file = path.join(folder, 'longwave.config.json');
    const config = aFaceConfig({
      icon: 'icon.svg',
      ogImage: 'preview.png',
      colors: { isOneSet: false, light: { accent: color('#e0675a') }, dark: {} },
    });

    const error: unknown = await readWholeFace(config, file).catch((fault: unknown) => fault);

    expect(error).toMatchObject({
      name: 'ConfigError',
      file,
      lines: [
        expect.stringMatching(/^network\.icon: found "icon\.svg", which is not there/),
        expect.stringMatching(/^network\.ogImage: found "preview\.png", which is not there/),
        expect.stringMatching(
          /^network\.colors\.light\.accent: #e0675a on #[0-9a-f]{6} \(on air, in the schedule\) is 2\.\d+:1, expected at least 4\.5:1; "#[0-9a-f]{6}" would do$/,
        ),
      ],
    });
  });

  it('is no longer there when the shade that would do is taken', async () => {
    const withAccent = (accent: string) =>
      readFace(
        aFaceConfig({ colors: { isOneSet: true, light: { accent: color(accent) }, dark: {} } }),
        '/nowhere',
      );
    const { complaints } = await withAccent('#e0675a');
    const [, passing = ''] = /"(#[0-9a-f]{6})" would do/.exec(complaints[0]?.problem ?? '') ?? [];

    expect(complaints[0]?.path).toBe('network.colors.accent');
    expect(await withAccent(passing)).toMatchObject({ complaints: [] });
    expect(hexOf(color(passing))).toBe(passing);
  });

  it('says so where no shade would do', async () => {
    const gray = color('#777777');
    const colors = { isOneSet: true, light: { paper: gray, ink: gray }, dark: {} };
    const { complaints } = await readFace(aFaceConfig({ colors }), '/nowhere');

    expect(complaints.find((one) => one.path === 'network.colors.ink')?.problem).toMatch(
      /no shade of it would do: the color that it is seen with has to change too$/,
    );
  });
});
