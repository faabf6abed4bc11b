// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A page with this set into it, and the module as it is at the page's start. */
async function pageWith(text: string | null) {
  document.body.innerHTML = '';
  if (text !== null) {
    const script = Object.assign(document.createElement('script'), {
      id: 'preload',
      type: 'application/json',
      textContent: text,
    });
    document.body.append(script);
  }
  const { takePreloaded } = await import('#api/preload.ts');
  return takePreloaded;
}

beforeEach(() => vi.resetModules());
afterEach(() => {
  document.body.innerHTML = '';
});

describe('what came with the page', () => {
  it('is an answer for who asks first; who asks again asks the origin', async () => {
    const take = await pageWith('{"/api/front": {"lead": null}}');
    expect(take('/api/front')).toEqual({ lead: null });
    expect(take('/api/front')).toBeUndefined();
  });

  it('is told apart by whole paths', async () => {
    const take = await pageWith('{"/api/topics/coast?page=2": 2, "/api/topics/coast": 1}');
    expect(take('/api/topics/coast?page=2')).toBe(2);
    expect(take('/api/topics/coast')).toBe(1);
    expect(take('/api/topics')).toBeUndefined();
  });

  it.each([
    ['nothing was set into it', null],
    ['it is empty', ''],
    ['it was cut off', '{"/api/front": '],
    ['it is a list', '["/api/front"]'],
    ['it is nothing', 'null'],
    ['it is text', '"front"'],
  ])('is asked for anew where %s', async (_, text) => {
    const take = await pageWith(text);
    expect(take('/api/front')).toBeUndefined();
  });
});
