// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Gallery } from '#features/stories/body/Gallery.tsx';
import { aPicture } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';
import { words } from '../builders.ts';

describe('a gallery', () => {
  const shots = ['Ice', 'More ice', 'Water'].map((alt, nth) =>
    aPicture({
      alt,
      caption: words(`Picture ${nth + 1}`),
      renditions: [{ url: `/shot-${nth}.jpg`, widthPx: 800, heightPx: 600, type: null }],
    }),
  );

  it('is a list, so that who hears it knows how many pictures there are', () => {
    showView(<Gallery pictures={shots} />);
    const items = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(items.map((item) => item.textContent.trim())).toEqual([
      'Picture 1',
      'Picture 2',
      'Picture 3',
    ]);
    expect(within(items[1]!).getByRole('img', { name: 'More ice' })).toBeInTheDocument();
  });

  it('loses the picture that does not come, and no other', () => {
    showView(<Gallery pictures={shots} />);
    fireEvent.error(screen.getByRole('img', { name: 'More ice' }));
    expect(screen.getAllByRole('img').map((image) => image.getAttribute('alt'))).toEqual([
      'Ice',
      'Water',
    ]);
  });

  it('is walked by keyboard from link to link in its captions', async () => {
    const linked = shots.map((shot, nth) => ({
      ...shot,
      caption: [{ text: `Story ${nth + 1}`, href: `/stories/story-${nth + 1}` }],
    }));
    const { address } = showView(<Gallery pictures={linked} />);
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'Story 2' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe('/stories/story-2');
  });

  it('waits with pictures that are further down', () => {
    showView(<Gallery pictures={shots} />);
    for (const image of screen.getAllByRole('img')) {
      expect(image).toHaveAttribute('loading', 'lazy');
    }
  });
});
