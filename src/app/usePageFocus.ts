import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { pageOf } from './pageOf.ts';

/**
 * After a change of page, brings focus to the new page's heading, or to `contentId` where it has none: who reads by ear or
 * keyboard starts where the page starts. A link to a place inside a page brings it there. The first page of a visit, and the
 * way back to a place, are left to the browser.
 */
export function usePageFocus(contentId: string): void {
  const location = useLocation();
  const isFollowed = useNavigationType() === NavigationType.Push;
  const page = pageOf(location);
  const lastPage = useRef(page);

  useEffect(() => {
    const isAnother = lastPage.current !== page;
    lastPage.current = page;
    const { hash } = location;
    if (hash) {
      if (isFollowed) bringFocusTo(document.getElementById(hash.slice(1)));
    } else if (isAnother) {
      const content = document.getElementById(contentId);
      bringFocusTo(content?.querySelector('h1') ?? content);
    }
  }, [location, page, isFollowed, contentId]);
}

function bringFocusTo(element: HTMLElement | null): void {
  if (element && element.tabIndex < 0) element.tabIndex = -1;
  element?.focus({ preventScroll: true });
}
