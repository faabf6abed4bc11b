import type { Plugin } from 'vite';

/** What Vite puts around each `import()` of a build, with the files that it needs. Read in Vite 8. */
const HELPER = /^\0vite\/preload-helper\.js$/;

/**
 * The files of a late part are fetched before they are imported, and come from the browser's cache then. Firefox remembers
 * that a module did not come, and never asks for it again in that page; for a fetch it asks as often as it is told to.
 */
export function fetchedImports(): Plugin {
  return {
    name: 'fetched-imports',
    enforce: 'pre',
    apply: 'build',
    load: { filter: { id: HELPER }, handler: () => CODE },
  };
}

const CODE = `
const here = new Set();
export function __vitePreload(load, files = []) {
  return Promise.all(files.map(fetched)).then(load);
}
async function fetched(file) {
  const { href } = new URL(file, location.origin);
  if (here.size === 0) for (const { src, href } of document.querySelectorAll('script[src],link[rel=modulepreload]')) here.add(src || href);
  if (here.has(href)) return;
  const answer = await fetch(href);
  if (!answer.ok) throw new TypeError(href + ': ' + answer.status);
  await answer.blob();
  here.add(href);
}
`;
