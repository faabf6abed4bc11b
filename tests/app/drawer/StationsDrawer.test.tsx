// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter, Link, RouterProvider } from 'react-router';
import { expect, it } from 'vitest';
import { StationsDrawer } from '#app/drawer/StationsDrawer.tsx';

function open() {
  let closed = 0;
  const close = () => (closed += 1);
  const router = createMemoryRouter(
    [
      {
        path: '*',
        element: (
          <StationsDrawer close={close}>
            <Link to="/stations/wxyz">WXYZ</Link>
            <Link to="/">Front page</Link>
            <button>Play</button>
          </StationsDrawer>
        ),
      },
    ],
    { initialEntries: ['/'] },
  );
  render(<RouterProvider router={router} />);
  return { router, closed: () => closed };
}

it('closes behind a listener who goes to a page, which it would hide', async () => {
  const { closed } = open();
  await userEvent.click(screen.getByRole('link', { name: 'WXYZ' }));
  expect(closed()).toBe(1);
});

it('closes too where the link leads to the page that one is on', async () => {
  const { closed } = open();
  await userEvent.click(screen.getByRole('link', { name: 'Front page' }));
  expect(closed()).toBe(1);
});

it('closes behind the browser’s own Back', async () => {
  const { router, closed } = open();
  await act(() => router.navigate('/stations'));
  await act(() => router.navigate(-1));
  expect(closed()).toBeGreaterThan(0);
});

it('stays while a station is played from it', async () => {
  const { closed } = open();
  await userEvent.click(screen.getByRole('button', { name: 'Play' }));
  expect(closed()).toBe(0);
});
