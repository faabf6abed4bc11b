import { expect, type Page } from '@playwright/test';

/** Somebody without a mouse. Every press is counted, letters of a word too. */
export interface Keyboard {
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (word: string) => Promise<void>;
  /** Presses Tab, or another key, until what has this name has the focus, and can be seen to have it. */
  readonly reach: (name: string | RegExp, key?: string) => Promise<void>;
  readonly presses: () => number;
}

const MOST_TABS = 40;

export function keyboardOf(page: Page): Keyboard {
  let presses = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      presses += 1;
      await page.keyboard.press(key);
    }
  };
  return {
    press,
    type: async (word) => {
      for (const letter of word) await press(letter);
    },
    reach: async (name, key = 'Tab') => {
      const passed: string[] = [];
      for (let i = 0; i < MOST_TABS; i += 1) {
        const now = await focused(page);
        if (typeof name === 'string' ? now === name : name.test(now)) {
          return expect(isSeen(page), `the focus on ${now} is seen`).resolves.toBe(true);
        }
        passed.push(now);
        await press(key);
      }
      throw new Error(`${key} does not lead to ${String(name)}, but to ${passed.join(', ')}`);
    },
    presses: () => presses,
  };
}

/** The name of what has the focus, as it is told. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.getAttribute('aria-label');
    if (label) return label;
    const words =
      element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
    return (words ?? '').replaceAll(/\s+/g, ' ').trim();
  });
}

/** Whether what has the focus is on the screen, and marked. */
function isSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element?.matches(':focus-visible')) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isInSight = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    // Rings stand on the element, or on what stretches over the row that it stands for.
    const isRinged = [null, '::before', '::after'].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    return isInSight && isRinged;
  });
}
