// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Figure } from '#features/stories/body/Figure.tsx';
import { aPicture } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';
import { words } from '../builders.ts';

const show = (given: Parameters<typeof aPicture>[0], isFirst = false) =>
  showView(<Figure picture={aPicture(given)} sizes="100vw" isFirst={isFirst} />);

describe('a picture in a story', () => {
  it('is described to who cannot see it', () => {
    show({ alt: 'A quay at low tide' });
    expect(screen.getByRole('img', { name: 'A quay at low tide' })).toBeInTheDocument();
  });

  it.each([null, ''])('is passed over by ear when nobody described it: %o', (alt) => {
    show({ alt });
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('presentation')).toHaveAttribute('alt', '');
  });

  it('says what it shows, and then whose it is', () => {
    show({ caption: words('The bay in January.'), credit: 'Ana Ruiz / Harbor News' });
    expect(screen.getByRole('figure')).toHaveTextContent(
      'The bay in January. Ana Ruiz / Harbor News',
    );
  });

  it('says whose it is where nobody said what it shows', () => {
    show({ credit: 'Ana Ruiz' });
    expect(screen.getByRole('figure')).toHaveTextContent(/^Ana Ruiz$/);
  });

  it('has no caption where there is nothing to say', () => {
    const { container } = show({});
    expect(container.querySelector('figcaption')).toBeNull();
  });

  it('keeps the links that stand in its caption', () => {
    show({ caption: [{ text: 'See ' }, { text: 'the map', href: '/stations' }] });
    expect(screen.getByRole('link', { name: 'the map' })).toHaveAttribute('href', '/stations');
  });

  it('keeps its words when the picture itself does not come', () => {
    show({ alt: 'Ice', caption: words('The bay in January.'), credit: 'Ana Ruiz' });
    fireEvent.error(screen.getByRole('img', { name: 'Ice' }));
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('figure')).toHaveTextContent('The bay in January. Ana Ruiz');
  });

  it('is asked for at once only where it is the first thing on its page', () => {
    show({ alt: 'Lead' }, true);
    expect(screen.getByRole('img', { name: 'Lead' })).toHaveAttribute('loading', 'eager');
  });
});
