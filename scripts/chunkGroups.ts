import path from 'node:path';

/** What Rolldown tells of a module: which it imports statically. */
interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** Where the parts of a visit begin, in the order in which they load: what one of them imports, no later one has to bring. */
const PARTS = {
  entry: 'src/main.ts',
  app: 'src/start.tsx',
  front: 'src/app/FrontRoute.tsx',
  dock: 'src/player/ui/dockRest.ts',
  engine: 'src/player/engine.ts',
};

/**
 * Which chunk a module goes to, by what imports it and not by its name: each part of a visit comes in one file, and what
 * several of the other pages share in one more, not in twenty.
 */
export function chunkGroups() {
  let parts: ReadonlyMap<string, string> | null = null;
  const partOf = (id: string, graph: ModuleGraph): string | null => {
    parts ??= modulesByPart(graph);
    return parts.get(id) ?? null;
  };
  return [
    { name: partOf, debugName: 'parts of a visit' },
    { name: 'pages', minShareCount: 2 },
  ];
}

function modulesByPart(graph: ModuleGraph): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const [part, entry] of Object.entries(PARTS)) {
    for (const id of importedFrom(path.resolve(entry), graph))
      if (!parts.has(id)) parts.set(id, part);
  }
  // It is in the page itself, under its own name.
  parts.delete(path.resolve(PARTS.entry));
  return parts;
}

/** A module and all that it imports statically, at any remove. */
function importedFrom(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set([entry]);
  // A set walks on over what is added during the walk.
  for (const id of found)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
