// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useIsWide } from '#ui/useIsWide.ts';

afterEach(() => vi.unstubAllGlobals());

function Page() {
  return <p>{useIsWide() ? 'desktop' : 'phone'}</p>;
}

/** A window that can be turned: its one query, and who listens to it. */
function aWindow(isWide: boolean) {
  const query = Object.assign(new EventTarget(), { matches: isWide });
  const asked: string[] = [];
  vi.stubGlobal('matchMedia', (media: string) => {
    asked.push(media);
    return query;
  });
  const turn = (isNowWide: boolean) =>
    act(() => {
      query.matches = isNowWide;
      query.dispatchEvent(new Event('change'));
    });
  return { asked, turn };
}

it('follows a window that is turned or resized', () => {
  const { turn } = aWindow(false);
  render(<Page />);
  expect(screen.getByText('phone')).toBeInTheDocument();
  turn(true);
  expect(screen.getByText('desktop')).toBeInTheDocument();
});

it('changes at the width at which the style sheets do', async () => {
  const { asked } = aWindow(true);
  render(<Page />);
  expect(new Set(asked)).toEqual(new Set(['(width >= 60rem)']));
});

it('is wide where nobody can tell', () => {
  vi.stubGlobal('matchMedia', undefined);
  render(<Page />);
  expect(screen.getByText('desktop')).toBeInTheDocument();
});
