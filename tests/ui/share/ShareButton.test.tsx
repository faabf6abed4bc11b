// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shareMessages } from '#messages/shareMessages.ts';
import { ShareButton } from '#ui/share/ShareButton.tsx';
import { showView } from '#tests/support/showView.tsx';

const show = () =>
  showView(<ShareButton title="Low water" words={shareMessages('en')} />, {
    at: '/stories/low-water?from=mail',
  });
const url = `${location.origin}/stories/low-water`;
const given = (own: object) =>
  Object.assign(navigator, { share: undefined, clipboard: undefined }, own);

afterEach(() => given({}));

describe('the button', () => {
  it("is called Share where the system has a dialog, and gives it the page's own address", async () => {
    const share = vi.fn<() => Promise<void>>(() => Promise.resolve());
    given({ share });
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Share' }));
    await vi.waitFor(() => expect(share).toHaveBeenCalledWith({ title: 'Low water', url }));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('is called Copy link elsewhere, and says that it has copied', async () => {
    const writeText = vi.fn<() => Promise<void>>(() => Promise.resolve());
    given({ clipboard: { writeText } });
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
    await vi.waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Link copied'));
    expect(writeText).toHaveBeenCalledWith(url);
  });

  it('shows the address, selected, where the browser lets no page copy', async () => {
    given({});
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
    const address = await screen.findByRole<HTMLInputElement>('textbox', {
      name: 'Copy this link',
    });
    expect(address.value.slice(address.selectionStart!, address.selectionEnd!)).toBe(url);
    fireEvent.blur(address);
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
