import { isShown } from './bannerTimes.ts';

const KEY = 'longwave.banners';
/** Older ones are over long since. */
const MAX_KEPT = 20;

/**
 * Shows the banners that the origin drew, those that are due and were not dismissed on this device. Later ones come and go
 * while nobody looks: a page never moves under its reader.
 *
 * @param now The true time, in UTC milliseconds.
 */
export function placeBanners(
  page: Document,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  now: () => number,
): void {
  const strip = page.querySelector<HTMLElement>('.banners');
  if (!strip) return;
  const dismissed = new Set(readKept(storage));
  const place = () => {
    for (const banner of strip.querySelectorAll<HTMLElement>('[data-banner]')) {
      const { banner: id = '', from, until } = banner.dataset;
      banner.hidden = dismissed.has(id) || !isShown({ from, until }, now());
    }
    tellSize(page, strip);
  };
  strip.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const id = button?.closest<HTMLElement>('[data-banner]')?.dataset['banner'];
    if (!id) return;
    dismissed.add(id);
    keep(storage, [...dismissed].slice(-MAX_KEPT));
    place();
    page.getElementById('content')?.focus({ preventScroll: true });
  });
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'hidden') place();
  });
  page.defaultView?.addEventListener('resize', () => tellSize(page, strip));
  place();
}

/** What hangs from the top of the page has to begin below them. */
function tellSize(page: Document, strip: HTMLElement): void {
  page.documentElement.style.setProperty('--banners-size', `${strip.offsetHeight}px`);
}

function readKept(storage: Pick<Storage, 'getItem'>): string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Where nothing can be kept they are gone until the page is opened again. */
function keep(storage: Pick<Storage, 'setItem'>, ids: readonly string[]): void {
  try {
    storage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // Private windows and full disks.
  }
}
