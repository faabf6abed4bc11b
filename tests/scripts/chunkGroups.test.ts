import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkGroups } from '../../scripts/chunkGroups.ts';

type Imports = Readonly<Record<string, readonly string[]>>;

const MAIN = 'src/main.ts';
const APP = 'src/start.tsx';
const FRONT = 'src/app/FrontRoute.tsx';
const DOCK = 'src/player/ui/dockRest.ts';
const ENGINE = 'src/player/engine.ts';
/** In the order in which a visit loads them. */
const ENTRIES = { entry: MAIN, app: APP, front: FRONT, dock: DOCK, engine: ENGINE };

/** Which file each module goes to, in an app whose modules import each other so; null: no part of a visit. */
function partsOf(imports: Imports): (module: string) => string | null {
  const graph = {
    getModuleInfo: (id: string) => {
      const imported = imports[path.relative(process.cwd(), id)];
      return imported ? { importedIds: imported.map((one) => path.resolve(one)) } : null;
    },
  };
  const [group] = chunkGroups();
  if (typeof group?.name !== 'function') throw new Error('No group tells parts by the imports.');
  const { name } = group;
  return (module) => name(path.resolve(module), graph);
}

describe('a module', () => {
  it('comes with the part of a visit that imports it, at any remove', () => {
    const partOf = partsOf({
      [APP]: ['src/app/App.tsx'],
      'src/app/App.tsx': ['src/ui/Button.tsx'],
      [ENGINE]: ['src/player/radio.ts'],
      'src/player/radio.ts': ['src/player/line.ts'],
    });
    expect(['src/app/App.tsx', 'src/ui/Button.tsx'].map(partOf)).toEqual(['app', 'app']);
    expect(['src/player/radio.ts', 'src/player/line.ts', ENGINE].map(partOf)).toEqual([
      'engine',
      'engine',
      'engine',
    ]);
  });

  it('comes with the first of several parts: no later one brings it again', () => {
    const partOf = partsOf({
      [APP]: ['src/ui/Button.tsx'],
      [FRONT]: ['src/ui/Button.tsx', 'src/ui/Picture.tsx'],
      [DOCK]: ['src/ui/Button.tsx', 'src/ui/Picture.tsx', 'src/ui/Slider.tsx'],
      [ENGINE]: ['src/ui/Slider.tsx'],
    });
    const modules = ['src/ui/Button.tsx', 'src/ui/Picture.tsx', 'src/ui/Slider.tsx'];
    expect(modules.map(partOf)).toEqual(['app', 'front', 'dock']);
  });

  it('is of no part where only other pages import it, even if a part is by its side', () => {
    const partOf = partsOf({
      [APP]: [],
      'src/features/search/SearchPage.tsx': ['src/features/search/words.ts', APP],
    });
    expect(partOf('src/features/search/SearchPage.tsx')).toBeNull();
    expect(partOf('src/features/search/words.ts')).toBeNull();
  });

  it('is told by what is imported and not by where it lies', () => {
    const partOf = partsOf({ [APP]: ['src/player/radio/press.ts', 'node_modules/react/index.js'] });
    expect(partOf('src/player/radio/press.ts')).toBe('app');
    expect(partOf('node_modules/react/index.js')).toBe('app');
    expect(partOf('src/player/radio/radio.ts')).toBeNull();
  });

  it('is found in a circle of imports, too', () => {
    const partOf = partsOf({ [DOCK]: ['a.ts'], 'a.ts': ['b.ts'], 'b.ts': ['a.ts', DOCK] });
    expect(['a.ts', 'b.ts', DOCK].map(partOf)).toEqual(['dock', 'dock', 'dock']);
  });

  it('of the page itself stays under its own name, and what it imports comes first', () => {
    const partOf = partsOf({ [MAIN]: ['src/ui/base.css'], [APP]: ['src/ui/base.css'] });
    expect([partOf(MAIN), partOf('src/ui/base.css')]).toEqual([null, 'entry']);
  });
});

it('waits for no later part, whatever imports what', () => {
  const names = [...Object.values(ENTRIES), 'a.ts', 'b.ts', 'c.ts', 'd.ts', 'e.ts'];
  const lists = fc.array(fc.subarray(names), { minLength: names.length, maxLength: names.length });
  const parts = Object.keys(ENTRIES);
  fc.assert(
    fc.property(lists, (all) => {
      const imports = Object.fromEntries(names.map((name, index) => [name, all[index]!]));
      const partOf = partsOf(imports);
      // What is of no part is loaded last; the page itself is there before all.
      const turnOf = (module: string) =>
        module === MAIN ? 0 : parts.indexOf(partOf(module) ?? '') + 1 || parts.length + 1;
      const waits = names.filter((name) =>
        imports[name]!.some((other) => turnOf(other) > Math.max(1, turnOf(name))),
      );
      expect(waits).toEqual([]);
    }),
  );
});

it('puts what two other pages share into one file, and not into twenty', () => {
  expect(chunkGroups().slice(1)).toEqual([{ name: 'pages', minShareCount: 2 }]);
});
