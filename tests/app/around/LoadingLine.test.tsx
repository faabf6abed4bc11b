// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router';
import { expect, it } from 'vitest';
import { LoadingLine } from '#app/around/LoadingLine.tsx';
import { PageSkeleton } from '#app/PageSkeleton.tsx';

function aSlowPage() {
  const { promise: held, resolve: release } = Promise.withResolvers<null>();
  const router = createMemoryRouter([
    {
      element: (
        <>
          <LoadingLine />
          <Outlet />
        </>
      ),
      children: [
        { path: '/', element: <p>Here</p> },
        { path: '/slow', loader: () => held, element: <p>There</p> },
      ],
    },
  ]);
  render(<RouterProvider router={router} />);
  return { router, release: () => release(null) };
}

it('says that the next page is on its way, while this one stays', async () => {
  const { router, release } = aSlowPage();
  expect(screen.queryByRole('progressbar')).toBeNull();

  let arrival: Promise<void> = Promise.resolve();
  act(() => void (arrival = router.navigate('/slow')));
  expect(screen.getByRole('progressbar', { name: 'Loading the page' })).toBeInTheDocument();
  expect(screen.getByText('Here')).toBeInTheDocument();

  release();
  await act(() => arrival);
  expect(screen.getByText('There')).toBeInTheDocument();
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('goes when the reader thinks better of it', async () => {
  const { router, release } = aSlowPage();
  act(() => void router.navigate('/slow'));
  await act(() => router.navigate('/'));
  expect(screen.queryByRole('progressbar')).toBeNull();
  release();
});

it('holds the place of a first page, and says by ear that it is not there yet', () => {
  const { container } = render(<PageSkeleton />);
  expect(container.firstElementChild).toHaveAttribute('aria-busy', 'true');
  for (const place of container.querySelectorAll('span')) {
    expect(place).toHaveAttribute('aria-hidden', 'true');
  }
});
