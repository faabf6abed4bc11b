// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Picture } from '#ui/Picture.tsx';

const file = (widthPx: number | null, type: string | null) => ({
  url: `/quay-${widthPx}.${type ?? 'jpg'}`,
  widthPx,
  heightPx: widthPx && widthPx / 1.5,
  type,
});

it('offers the better types first, and keeps the place of the largest', () => {
  const { container } = render(
    <Picture
      alt="A quay"
      sizes="100vw"
      renditions={[file(480, 'image/avif'), file(960, 'image/avif'), file(480, 'image/webp')]}
    />,
  );
  expect(container.querySelector('source')).toHaveAttribute('type', 'image/avif');
  const image = screen.getByRole('img', { name: 'A quay' });
  expect(image).toHaveAttribute('srcset', '/quay-480.image/webp 480w');
  expect(image).toHaveAttribute('width', '960');
  expect(image).toHaveAttribute('loading', 'lazy');
});

it('shows a picture of which nothing is known but its address', () => {
  render(<Picture alt={null} sizes="100vw" renditions={[file(null, null)]} />);
  expect(screen.getByRole('presentation')).toHaveAttribute('src', '/quay-null.jpg');
});

it('leaves no hole where a picture does not come', () => {
  const { container } = render(
    <Picture alt="A quay" sizes="100vw" renditions={[file(480, null)]} />,
  );
  fireEvent.error(screen.getByRole('img'));
  expect(container).toBeEmptyDOMElement();
});

it('is asked for at once, and before the rest, where it is what is seen first', () => {
  render(<Picture alt="A quay" sizes="100vw" renditions={[file(480, null)]} isFirst />);
  const image = screen.getByRole('img');
  expect(image).toHaveAttribute('loading', 'eager');
  expect(image).toHaveAttribute('fetchpriority', 'high');
});

it('offers no choice of files whose widths nobody knows', () => {
  const renditions = [file(null, null), { ...file(null, null), url: '/other.jpg' }] as const;
  render(<Picture alt="A quay" sizes="100vw" renditions={renditions} />);
  expect(screen.getByRole('img')).not.toHaveAttribute('srcset');
});

it('shows by default a file of middling size, for a browser that chooses none', () => {
  const renditions = [file(320, null), file(640, null), file(1600, null)] as const;
  render(<Picture alt="A quay" sizes="100vw" renditions={renditions} />);
  expect(screen.getByRole('img')).toHaveAttribute('src', '/quay-640.jpg');
});
