/**
 * Follows links of banners to our own pages inside the app. Banners stand outside of it, so the browser would load the
 * document anew and end the sound.
 *
 * @param go Takes '/pages/drive?x=1#now'.
 * @returns What ends it.
 */
export function ownBannerLinks(go: (path: string) => void): () => void {
  const ending = new AbortController();
  const onClick = (event: MouseEvent) => {
    const { target, button } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.banners a') : null;
    if (!link || link.origin !== location.origin || button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  };
  document.addEventListener('click', onClick, { signal: ending.signal });
  return () => ending.abort();
}
