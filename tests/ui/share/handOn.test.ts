import { describe, expect, it, vi } from 'vitest';
import { handOn } from '#ui/share/handOn.ts';

const page = { title: 'Low water', url: 'https://radio.example/stories/low-water' };
const refused = (name: string) => () => Promise.reject(new DOMException('no', name));
const aClipboard = () => ({ writeText: vi.fn<() => Promise<void>>(() => Promise.resolve()) });

describe('a page that is handed on', () => {
  it("goes to the system's dialog where there is one, and to no clipboard", async () => {
    const share = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const clipboard = aClipboard();
    expect(await handOn(page, { share, clipboard })).toBe('shared');
    expect(share).toHaveBeenCalledExactlyOnceWith(page);
    expect(clipboard.writeText).not.toHaveBeenCalled();
  });

  it('stays where it is when the dialog is closed', async () => {
    const clipboard = aClipboard();
    expect(await handOn(page, { share: refused('AbortError'), clipboard })).toBe('dismissed');
    expect(clipboard.writeText).not.toHaveBeenCalled();
  });

  it.each([
    ['there is no dialog', {}],
    ['the dialog is refused', { share: refused('NotAllowedError') }],
  ])('is copied as an address where %s', async (_, given) => {
    const clipboard = aClipboard();
    expect(await handOn(page, { ...given, clipboard })).toBe('copied');
    expect(clipboard.writeText).toHaveBeenCalledExactlyOnceWith(page.url);
  });

  it.each([
    ['no clipboard', {}],
    ['a clipboard that refuses', { clipboard: { writeText: refused('NotAllowedError') } }],
  ])('is left to the hand of the reader with %s', async (_, given) => {
    expect(await handOn(page, given)).toBe('by hand');
  });
});
