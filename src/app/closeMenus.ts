const MENUS = 'details[name="sections"][open]';

/**
 * Closes the header's groups of links as menus close: by Escape, by a press elsewhere or on one of the links, and when the
 * focus goes on from one that lies over the page. One set of listeners for the document.
 *
 * @returns What ends it.
 */
export function closeMenus(): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  document.addEventListener(
    'click',
    ({ target }) => {
      const isChoice = target instanceof Element && target.closest('a') !== null;
      for (const menu of openMenus()) if (isChoice || !holds(menu, target)) menu.open = false;
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape') return;
      for (const menu of openMenus()) {
        if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
        menu.open = false;
      }
    },
    { signal },
  );
  document.addEventListener(
    'focusin',
    ({ target }) => {
      for (const menu of openMenus()) if (!holds(menu, target) && liesOver(menu)) menu.open = false;
    },
    { signal },
  );
  return () => ending.abort();
}

function openMenus(): Iterable<HTMLDetailsElement> {
  return document.querySelectorAll<HTMLDetailsElement>(MENUS);
}

function holds(menu: HTMLElement, target: EventTarget | null): boolean {
  return target instanceof Node && menu.contains(target);
}

/** In the list on a phone a group opens in its place. */
function liesOver(menu: HTMLElement): boolean {
  const list = menu.querySelector('ul');
  return list !== null && getComputedStyle(list).position === 'absolute';
}
