import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { pageOf } from './pageOf.ts';

/**
 * After a change of page, brings focus to the new page's heading, or to `contentId` where it has none: who reads by ear or
 * keyboard starts where the page starts. The first page of a visit, and a place inside a page, are left to the browser.
 */
export function usePageFocus(contentId: string): void {
  const location = useLocation();
  const { hash } = location;
  const page = pageOf(location);
  const lastPage = useRef(page);

  useEffect(() => {
    if (lastPage.current === page) return;
    lastPage.current = page;
    if (hash) return;
    const content = document.getElementById(contentId);
    const heading = content?.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    (heading ?? content)?.focus({ preventScroll: true });
  }, [page, hash, contentId]);
}
