// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { classNames } from '#ui/classNames.ts';
import { PageTitle, TitleContext } from '#ui/PageTitle.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

describe('a page’s title', () => {
  it('is put together with the site’s name', () => {
    render(
      <TitleContext value={(title) => `${title} | Harbor Radio`}>
        <PageTitle>Towns</PageTitle>
      </TitleContext>,
    );
    expect(document.title).toBe('Towns | Harbor Radio');
  });

  it('stands alone while nobody knows that', () => {
    render(<PageTitle>Towns & “quotes”</PageTitle>);
    expect(document.title).toBe('Towns & “quotes”');
  });
});

it('has words for who hears the page, which are read with what is around them', () => {
  render(
    <p>
      12<VisuallyHidden> stations</VisuallyHidden>
    </p>,
  );
  expect(screen.getByText(/stations/)).toBeInTheDocument();
  expect(screen.getByRole('paragraph')).toHaveTextContent('12 stations');
});

describe('what holds a place', () => {
  it('is not told to the ear, and has the size of what is coming', () => {
    const { container } = render(<Skeleton inlineSize="12rem" blockSize="3rem" />);
    const place = container.querySelector('span')!;
    expect(place).toHaveAttribute('aria-hidden', 'true');
    expect(place.style).toMatchObject({ inlineSize: '12rem', blockSize: '3rem' });
  });

  it('may have a picture’s shape instead of a height', () => {
    const { container } = render(<Skeleton ratio="5 / 3" />);
    const { style } = container.querySelector('span')!;
    expect(style.aspectRatio).toBe('5 / 3');
    expect(style.blockSize).toBe('');
  });
});

it('joins the names of classes that are there', () => {
  expect(classNames('card', null, undefined, false, '', 'wide')).toBe('card wide');
  expect(classNames()).toBe('');
});
