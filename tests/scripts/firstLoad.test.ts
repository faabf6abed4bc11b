import { describe, expect, it } from 'vitest';
import { BUDGETS, weigh, type Manifest } from '../../scripts/firstLoad.ts';

const [FIRST, WITH_ENGINE] = BUDGETS;

/** A build with all that belongs to a first visit, and a page that does not. */
const BUILT: Manifest = {
  'index.html': { file: 'assets/entry.js', isEntry: true },
  'src/start.tsx': { file: 'assets/start.js', imports: ['_app.js'] },
  'src/app/FrontRoute.tsx': { file: 'assets/front.js', imports: ['_app.js', '_shared.js'] },
  'src/player/ui/dockRest.ts': { file: 'assets/dock.js', imports: ['_app.js'] },
  'src/player/engine.ts': { file: 'assets/engine.js', imports: ['_app.js', '_howler.js'] },
  'src/features/search/SearchPage.tsx': { file: 'assets/search.js', imports: ['_shared.js'] },
  'src/player/hls/openPlayhead.ts': { file: 'assets/hls.js', imports: ['_app.js'] },
  '_app.js': { file: 'assets/app.js', imports: ['_runtime.js'] },
  '_shared.js': { file: 'assets/shared.js', imports: ['_app.js'] },
  '_howler.js': { file: 'assets/howler.js' },
  '_runtime.js': { file: 'assets/runtime.js', imports: ['_app.js'] },
  '_style.css': { file: 'assets/style.css' },
};
const filesOf = (manifest: Manifest, budget = FIRST!) =>
  weigh(manifest, budget, () => 1)
    .files.map(({ file }) => file)
    .toSorted();

describe('what a first visit loads', () => {
  it('is the entry, the app and the front page, with all that they import at any remove', () => {
    expect(filesOf(BUILT)).toEqual([
      'assets/app.js',
      'assets/entry.js',
      'assets/front.js',
      'assets/runtime.js',
      'assets/shared.js',
      'assets/start.js',
    ]);
  });

  it('has the dock and the engine after it, and none of the other pages', () => {
    const after = filesOf(BUILT, WITH_ENGINE).filter((file) => !filesOf(BUILT).includes(file));
    expect(after).toEqual(['assets/dock.js', 'assets/engine.js', 'assets/howler.js']);
  });

  it('is not what stands over a page for some days', () => {
    const withBanners = {
      ...BUILT,
      'src/banners/main.ts': { file: 'assets/banners.js', isEntry: true },
    };
    expect(filesOf(withBanners)).toEqual(filesOf(BUILT));
  });

  it('is weighed in scripts alone', () => {
    const styled = {
      ...BUILT,
      'src/start.tsx': { file: 'assets/start.js', imports: ['_style.css'] },
    };
    expect(filesOf(styled)).not.toContain('assets/style.css');
  });

  it('is summed up with each file once, the heaviest first', () => {
    const weights: Record<string, number> = { 'assets/app.js': 90, 'assets/front.js': 12 };
    const { files, totalKb } = weigh(BUILT, FIRST!, (file) => weights[file] ?? 1);
    expect(files.slice(0, 2).map(({ file }) => file)).toEqual(['assets/app.js', 'assets/front.js']);
    expect(totalKb).toBe(106);
  });
});

describe('a build', () => {
  it('is well up to its budget, and told by how much it is over', () => {
    const others = filesOf(BUILT).length - 1;
    const faultsWith = (appKb: number) =>
      weigh(BUILT, FIRST!, (file) => (file === 'assets/app.js' ? appKb : 1)).faults;
    expect(faultsWith(FIRST!.kb - others)).toEqual([]);
    expect(faultsWith(FIRST!.kb - others + 2.5)).toEqual([
      '2.5 kB too much before the app is drawn.',
    ]);
  });

  it('is at fault where the library for HLS comes to those who do not need it', () => {
    const early: Manifest = {
      ...BUILT,
      'src/player/engine.ts': {
        file: 'assets/engine.js',
        imports: ['src/player/hls/openPlayhead.ts'],
      },
    };
    expect(weigh(early, FIRST!, () => 1).faults).toEqual([]);
    expect(weigh(early, WITH_ENGINE!, () => 1).faults).toEqual([
      'src/player/hls/openPlayhead.ts must not be in the first load.',
    ]);
  });

  it('is at fault where a part has gone astray, and is not called light for that', () => {
    const { 'src/player/engine.ts': _gone, ...rest } = BUILT;
    expect(weigh(rest, WITH_ENGINE!, () => 1).faults).toEqual([
      'The build has no chunk for src/player/engine.ts.',
    ]);
  });
});
