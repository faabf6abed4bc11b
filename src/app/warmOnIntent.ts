import type { QueryClient } from '@tanstack/react-query';
import { matchPath } from 'react-router';
import { pages } from './pages.ts';

/** A pointer that only passes over a link asks for nothing. */
const HOVER_MS = 80;

/**
 * Fetches a page's code and data while its link is pointed at, touched or focused, so that it opens in the next frame.
 * One listener for the document: any link of ours is served, a story's own included.
 *
 * @returns What ends it.
 */
export function warmOnIntent(queries: QueryClient, root: HTMLElement): () => void {
  const warmed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const warm = (link: HTMLAnchorElement) => {
    if (warmed.has(link.href)) return;
    warmed.add(link.href);
    // A page that fails now is asked for again, and tells its reader, when it is opened.
    warmPage(queries, new URL(link.href)).catch(() => warmed.delete(link.href));
  };
  const onPointerOver = (event: PointerEvent) => {
    clearTimeout(timer);
    const link = ownLink(event.target);
    if (link) timer = setTimeout(warm, HOVER_MS, link);
  };
  const onIntent = (event: Event) => {
    const link = ownLink(event.target);
    if (link) warm(link);
  };

  const ending = new AbortController();
  const options = { signal: ending.signal, passive: true };
  root.addEventListener('pointerover', onPointerOver, options);
  root.addEventListener('pointerdown', onIntent, options);
  root.addEventListener('focusin', onIntent, options);
  return () => {
    clearTimeout(timer);
    ending.abort();
  };
}

async function warmPage(queries: QueryClient, url: URL): Promise<void> {
  for (const page of pages) {
    const match = matchPath(page.path, url.pathname);
    if (!match) continue;
    await Promise.all([
      page.open(),
      page.warm(queries, { params: match.params, search: url.searchParams }),
    ]);
    return;
  }
}

function ownLink(target: EventTarget | null): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest('a') : null;
  return link?.href && new URL(link.href).origin === location.origin ? link : null;
}
