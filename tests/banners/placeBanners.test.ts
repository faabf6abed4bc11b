// @vitest-environment jsdom
import { screen } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { placeBanners } from '#banners/placeBanners.ts';

const NOON = Date.parse('2026-10-05T12:00:00Z');
let nowMs = NOON;
beforeEach(() => {
  nowMs = NOON;
  localStorage.clear();
});

const banner = (id: string, times = '') =>
  `<div class="banner" data-banner="${id}" ${times} hidden><p>${id} is on.</p><button>Dismiss</button></div>`;

function pageWith(...banners: string[]) {
  document.body.innerHTML = `<aside class="banners">${banners.join('')}</aside><main id="content" tabindex="-1"></main>`;
  placeBanners(document, localStorage, () => nowMs);
}
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-banner]')]
    .filter(({ hidden }) => !hidden)
    .map(({ dataset }) => dataset['banner']);
function hidePage() {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  Reflect.deleteProperty(document, 'visibilityState');
}

describe('banners', () => {
  it('are shown while it is their time', () => {
    pageWith(
      banner('now', 'data-from="2026-10-05T11:00:00Z"'),
      banner('later', 'data-from="2026-10-05T13:00:00Z"'),
      banner('over', 'data-until="2026-10-05T11:00:00Z"'),
      banner('always'),
    );
    expect(shown()).toEqual(['now', 'always']);
  });

  it('come and go while nobody looks, so that no page moves under its reader', () => {
    pageWith(
      banner('now', 'data-until="2026-10-05T12:30:00Z"'),
      banner('later', 'data-from="2026-10-05T12:30:00Z"'),
    );
    nowMs += 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(shown()).toEqual(['now']);
    hidePage();
    expect(shown()).toEqual(['later']);
  });
});

describe('a banner that was dismissed', () => {
  it('goes at once, stays away on this device, and leaves the others', async () => {
    pageWith(banner('drive'), banner('snow'));
    await userEvent.click(screen.getAllByRole('button')[0]!);
    expect(shown()).toEqual(['snow']);
    pageWith(banner('drive'), banner('snow'));
    expect(shown()).toEqual(['snow']);
  });

  it('comes back when the operator changes it: it is another one then', async () => {
    pageWith(banner('drive'));
    await userEvent.click(screen.getByRole('button'));
    pageWith(banner('drive-with-other-words'));
    expect(shown()).toEqual(['drive-with-other-words']);
  });

  it('hands the focus on to the page, not to nowhere', async () => {
    pageWith(banner('drive'));
    await userEvent.click(screen.getByRole('button'));
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('is gone for this visit at least where nothing can be kept', async () => {
    document.body.innerHTML = `<aside class="banners">${banner('drive')}</aside>`;
    const closed = {
      getItem: () => {
        throw new DOMException('', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError');
      },
    };
    placeBanners(document, closed, () => NOON);
    expect(shown()).toEqual(['drive']);
    await userEvent.click(screen.getByRole('button'));
    expect(shown()).toEqual([]);
    hidePage();
    expect(shown()).toEqual([]);
  });

  it('is forgotten by and by: the list of them does not grow for ever', async () => {
    localStorage.setItem(
      'longwave.banners',
      JSON.stringify(Array.from({ length: 30 }, (_, i) => `b${i}`)),
    );
    pageWith(banner('drive'));
    await userEvent.click(screen.getByRole('button'));
    const kept: unknown = JSON.parse(localStorage.getItem('longwave.banners') ?? '');
    expect(kept).toHaveLength(20);
    expect(kept).toContain('drive');
  });

  it.each(['{', '7', '[1, null]'])('is not read out of nonsense: %s', (kept) => {
    localStorage.setItem('longwave.banners', kept);
    pageWith(banner('drive'));
    expect(shown()).toEqual(['drive']);
  });
});

it('does nothing on a page without banners', () => {
  document.body.innerHTML = '<main></main>';
  expect(() => placeBanners(document, localStorage, () => NOON)).not.toThrow();
});

it('tells the page how high they are, for what is laid out from its top', () => {
  pageWith(banner('drive'));
  // jsdom lays nothing out.
  expect(document.documentElement.style.getPropertyValue('--banners-size')).toBe('0px');
});
