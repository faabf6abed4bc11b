// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LocaleContext } from '#ui/localeContext.ts';
import { Time } from '#ui/Time.tsx';
import { useNow } from '#ui/useNow.ts';

const NOON = Date.parse('2026-03-01T12:00:00Z');
beforeEach(() => void vi.useFakeTimers({ now: NOON }));
afterEach(() => void vi.useRealTimers());
const later = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe('a moment on the page', () => {
  it('is told as a distance, exact to a machine and on hover', () => {
    render(<Time at="2026-03-01T10:00:00.000Z" />);
    const time = screen.getByRole('time');
    expect(time).toHaveTextContent('2 hours ago');
    expect(time).toHaveAttribute('datetime', '2026-03-01T10:00:00.000Z');
    expect(time.title).toContain('March 1, 2026');
  });

  it('is told in the language of the network, whatever the browser’s', () => {
    render(
      <LocaleContext value="es">
        <Time at="2026-03-01T10:00:00.000Z" />
      </LocaleContext>,
    );
    expect(screen.getByRole('time')).toHaveTextContent('hace 2 horas');
    expect(screen.getByRole('time').title).toContain('marzo');
  });

  it('stands in the words that are around it', () => {
    render(<Time at="2026-03-01T10:00:00.000Z">{(ago) => `Updated ${ago}`}</Time>);
    expect(screen.getByRole('time')).toHaveTextContent('Updated 2 hours ago');
  });

  it('stays true on a page that is left open', async () => {
    render(<Time at="2026-03-01T11:59:00.000Z" />);
    expect(screen.getByRole('time')).toHaveTextContent('1 minute ago');
    await later(60_000);
    expect(screen.getByRole('time')).toHaveTextContent('2 minutes ago');
    await later(24 * 3_600_000);
    expect(screen.getByRole('time')).toHaveTextContent('yesterday');
  });
});

describe('the page’s clock', () => {
  const drawn = new Map<string, number>();
  function Told({ pace, name }: { pace: Parameters<typeof useNow>[0]; name: string }) {
    const nowMs = useNow(pace);
    drawn.set(name, (drawn.get(name) ?? 0) + 1);
    return <p>{`${name} ${(nowMs - NOON) / 1_000}`}</p>;
  }
  beforeEach(() => drawn.clear());

  it('tells each second to who counts seconds, and each half minute to the others', async () => {
    render(
      <>
        <Told pace="every-second" name="quick" />
        <Told pace="every-half-minute" name="slow" />
      </>,
    );
    const before = drawn.get('slow');
    await later(3_000);
    expect(screen.getByText('quick 3')).toBeInTheDocument();
    expect(screen.getByText('slow 0')).toBeInTheDocument();
    expect(drawn.get('slow')).toBe(before);
    await later(27_000);
    expect(screen.getByText('slow 30')).toBeInTheDocument();
  });

  it('tells all who ask at one pace the same moment', async () => {
    render(
      <>
        <Told pace="every-second" name="a" />
        <Told pace="every-second" name="b" />
      </>,
    );
    await later(1_000);
    expect(screen.getByText('a 1')).toBeInTheDocument();
    expect(screen.getByText('b 1')).toBeInTheDocument();
  });

  it('rests while nobody asks, and has the right time for who asks then', async () => {
    const { unmount } = render(<Told pace="every-second" name="first" />);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
    await later(3_600_000);
    render(<Told pace="every-second" name="next" />);
    expect(screen.getByText('next 3600')).toBeInTheDocument();
  });
});
