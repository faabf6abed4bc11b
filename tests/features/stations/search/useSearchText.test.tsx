// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { useSearchText } from '#features/stations/search/useSearchText.ts';
import { showView } from '#tests/support/showView.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function Box() {
  const [text, setText, stopSharing] = useSearchText();
  return (
    <>
      <input aria-label="Find" value={text} onChange={(event) => setText(event.target.value)} />
      <button onClick={stopSharing}>Choose</button>
    </>
  );
}
const box = () => screen.getByRole('textbox', { name: 'Find' });
const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe('what is typed', () => {
  it('is shared in the address once the listener pauses, and not letter by letter', async () => {
    const { address } = showView(<Box />, { at: '/stations' });
    type('du');
    await wait(299);
    type('dul');
    await wait(299);
    expect(address()).toBe('/stations');
    await wait(1);
    expect(address()).toBe('/stations?q=dul');
    expect(box()).toHaveValue('dul');
  });

  it('takes no step in history: Back leaves the page', async () => {
    const { router } = showView(<Box />, { at: '/stations' });
    type('duluth');
    await wait(300);
    expect(router.state.historyAction).toBe('REPLACE');
  });

  it('keeps the space that is typed before the next word', async () => {
    const { address } = showView(<Box />, { at: '/stations' });
    type('san ');
    await wait(300);
    expect(address()).toBe('/stations?q=san');
    expect(box()).toHaveValue('san ');
  });

  it('is any text: accents, signs and all', async () => {
    const { router } = showView(<Box />, { at: '/stations' });
    type('Cañon & 91.5 %');
    await wait(300);
    expect(new URLSearchParams(router.state.location.search).get('q')).toBe('Cañon & 91.5 %');
  });

  it('leaves no trace in the address when it is cleared', async () => {
    const { address } = showView(<Box />, { at: '/stations?q=duluth' });
    type('');
    await wait(300);
    expect(address()).toBe('/stations');
  });
});

it('is not shared any more by a page that is being left', async () => {
  const never = new Promise<null>(() => {});
  const router = createMemoryRouter(
    [
      { path: '/stations', element: <Box /> },
      { path: '/stations/:id', element: null, loader: () => never },
    ],
    { initialEntries: ['/stations'] },
  );
  render(<RouterProvider router={router} />);
  type('duluth');
  act(() => void router.navigate('/stations/kumd-fm'));
  await wait(300);
  expect(router.state.navigation.location?.pathname).toBe('/stations/kumd-fm');
});

it('is not shared once somebody has chosen, before the page hears of the way there', async () => {
  const { address } = showView(<Box />, { at: '/stations' });
  type('duluth');
  fireEvent.click(screen.getByRole('button', { name: 'Choose' }));
  await wait(300);
  expect(address()).toBe('/stations');
  type('duluth m');
  await wait(300);
  expect(address()).toBe('/stations?q=duluth+m');
});

describe('an address with a search in it', () => {
  it('is in the box from the start', () => {
    showView(<Box />, { at: '/stations?q=duluth' });
    expect(box()).toHaveValue('duluth');
  });

  it('that changes under the box changes the box', async () => {
    const { router } = showView(<Box />, { at: '/stations?q=duluth' });
    await act(() => router.navigate('/stations?q=moab'));
    expect(box()).toHaveValue('moab');
  });
});
